//! Abbreviations that nobody in the trade has to explain, in the order of the alphabet.

#[rustfmt::skip]
pub(super) const KNOWN: &[&str] = &[
    "ACK", "ACL", "AES", "AKS", "ALB", "AMI", "API", "ARM", "ARN", "ASAP", "ASCII", "ASG", "ASN", "AST", "AWS", "BGP", "BIOS", "BRT", "BST", "CDN",
    "CDT", "CEO", "CEST", "CET", "CIDR", "CLI", "CMS", "CNAME", "CNCF", "COE", "CORS", "COVID", "CPU", "CRC", "CRD", "CRM", "CRUD", "CSP", "CSRF",
    "CSS", "CST", "CSV", "CTO", "CVE", "DBA", "DDOS", "DHCP", "DMZ", "DNS", "DOM", "DOS", "EBS", "ECS", "EDT", "EEST", "EKS", "ELB", "EOF",
    "EST", "ETA", "ETL", "EUR", "FAQ", "FIFO", "FTP", "GCE", "GCP", "GCS", "GDPR", "GET", "GIT", "GKE", "GMT", "GPU", "GRPC", "GUI", "HEAD",
    "HPA", "HSTS", "HTML", "HTTP", "HTTPS", "IAM", "ICMP", "IDE", "IMAP", "IOPS", "ISO", "ISP", "IST", "JIRA", "JSON", "JST", "JVM", "JWT", "KPI",
    "KST", "KVM", "LAN", "LDAP", "LTS", "MAC", "MDT", "MFA", "MIT", "MSK", "MST", "MTTD", "MTTR", "NAS", "NAT", "NFS", "NIC", "NLB", "NOC",
    "NPM", "NTP", "NULL", "NVME", "OIDC", "OOM", "OSS", "PATCH", "PDF", "PDT", "PEM", "PHP", "PII", "PKI", "POC", "POP", "POST", "PST", "PUT",
    "PVC", "QPS", "RAID", "RAM", "RBAC", "RCA", "RDS", "README", "REST", "RFC", "ROI", "RPC", "RPM", "RPO", "RPS", "RSA", "RST", "RTO", "SAML",
    "SAN", "SDK", "SEO", "SEV", "SFTP", "SHA", "SIEM", "SLA", "SLI", "SLO", "SMS", "SMTP", "SNI", "SNS", "SOC", "SPA", "SPF", "SQL", "SQS", "SRE", "SSD",
    "SSH", "SSL", "SSO", "SVG", "SYN", "TCP", "TDD", "TLD", "TLS", "TODO", "TTD", "TTL", "TTM", "TTR", "UDP", "UID", "UPS", "URI", "URL", "USA", "USB",
    "USD", "UTC", "UTF", "UUID", "VCS", "VIP", "VLAN", "VMS", "VPC", "VPN", "VPS", "WAF", "WAL", "WAN", "WIP", "XML", "XSS", "YAML", "ZIP",
];

#[cfg(test)]
mod tests {
    #[test]
    fn they_are_in_order() {
        assert!(super::KNOWN.is_sorted());
    }
}
