//! Abbreviations that nobody in the trade has to explain, in the order of the alphabet.

#[rustfmt::skip]
pub(super) const KNOWN: &[&str] = &[
    "ACK", "ACL", "AES", "AKS", "ALB", "AMI", "AMQP", "API", "ARM", "ARN", "ASAP", "ASCII", "ASG", "ASN", "AST", "AWS", "BGP", "BIOS",
    "BMC", "BRT", "BST", "BTC", "CDN", "CDT", "CEO", "CEST", "CET", "CIDR", "CLI", "CMS", "CNAME", "CNCF", "CNI", "COE", "CORS",
    "COVID", "CPU", "CRC", "CRD", "CRI", "CRM", "CRON", "CRUD", "CSI", "CSP", "CSRF", "CSS", "CST", "CSV", "CTO", "CUDA", "CVE", "DAI",
    "DBA", "DDOS", "DHCP", "DKIM", "DMARC", "DMZ", "DNS", "DNSSEC", "DOM", "DOS", "EBS", "ECS", "EDT", "EEST", "EFS", "EKS", "ELB",
    "EOF", "ERP", "EST", "ETA", "ETH", "ETL", "EUR", "FAQ", "FIFO", "FTP", "GCE", "GCP", "GCS", "GDPR", "GET", "GIT", "GKE", "GMT",
    "GPU", "GRPC", "GUI", "HEAD", "HPA", "HSTS", "HTML", "HTTP", "HTTPS", "IAM", "ICMP", "IDE", "IMAP", "IOPS", "IOT", "IPMI", "ISO",
    "ISP", "IST", "JAR", "JIRA", "JSON", "JST", "JVM", "JWT", "KPI", "KST", "KVM", "KYC", "LACP", "LAN", "LDAP", "LTS", "LVM", "LXC",
    "MAC", "MDT", "MFA", "MIT", "MQTT", "MSK", "MST", "MTTD", "MTTR", "MTU", "MVP", "NAS", "NAT", "NFS", "NFT", "NIC", "NLB", "NOC",
    "NPM", "NTP", "NULL", "NVME", "OIDC", "OLAP", "OLTP", "OOM", "ORM", "OSS", "PATCH", "PDF", "PDT", "PEM", "PEP", "PHP", "PID",
    "PII", "PKCE", "PKI", "POC", "POP", "POST", "PST", "PSU", "PUT", "PVC", "QPS", "QUIC", "RAID", "RAM", "RBAC", "RCA", "RDS",
    "README", "REST", "RFC", "ROI", "RPC", "RPM", "RPO", "RPS", "RSA", "RST", "RTO", "SAML", "SAN", "SDK", "SEO", "SEV", "SFTP", "SHA",
    "SIEM", "SIG", "SLA", "SLI", "SLO", "SMS", "SMTP", "SNI", "SNS", "SOC", "SPA", "SPF", "SQL", "SQS", "SRE", "SSD", "SSH", "SSL",
    "SSO", "SVG", "SYN", "TCP", "TDD", "TLD", "TLS", "TODO", "TPS", "TTD", "TTL", "TTM", "TTR", "TUSD", "UDP", "UID", "UPS", "URI",
    "URL", "USA", "USB", "USD", "USDC", "USDT", "UTC", "UTF", "UUID", "VCS", "VIP", "VLAN", "VMS", "VPC", "VPN", "VPS", "VRRP", "WAF",
    "WAL", "WAN", "WIP", "WWW", "XML", "XSS", "YAML", "ZFS", "ZIP",
];

#[cfg(test)]
mod tests {
    #[test]
    fn they_are_in_order() {
        assert!(super::KNOWN.is_sorted());
    }
}
