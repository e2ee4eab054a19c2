//! Abbreviations in a text, and, as data, those that need no explanation in the trade.

use std::ops::Range;

use super::language::every;
use super::words;

/// Abbreviations that need no explanation, sorted.
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

/// An abbreviation in a text.
#[derive(Debug)]
pub(super) struct Use {
    pub(super) range: Range<usize>,
    /// Whether its meaning is given next to it.
    pub(super) explained: bool,
    /// Whether a word next to it is in capitals too, as in a heading, a shout or a name.
    pub(super) among_capitals: bool,
}

/// The abbreviations among these words of a text that not everybody in the trade knows.
pub(super) fn find(text: &str, all: &[Range<usize>]) -> Vec<Use> {
    let one = |(index, range): (usize, &Range<usize>)| {
        let word = text.get(range.clone())?;
        let plain = word.strip_suffix('s').unwrap_or(word);
        let unknown = is_short(plain) && KNOWN.binary_search(&plain).is_err();
        (unknown && !names_else(text, range)).then(|| Use {
            range: range.clone(),
            explained: is_explained(text, range),
            among_capitals: in_capitals(text, all, index),
        })
    };
    all.iter().enumerate().filter_map(one).collect()
}

/// Whether a word consists of three to five capitals.
fn is_short(word: &str) -> bool {
    (3..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether the capitals are part of something else: a ticket, a variable, a path, a host.
fn names_else(text: &str, range: &Range<usize>) -> bool {
    let before = text
        .get(..range.start)
        .and_then(|head| head.chars().next_back());
    let after = text.get(range.end..).and_then(|tail| tail.chars().next());
    let joins = |c: Option<char>| {
        c.is_some_and(|c| matches!(c, '-' | '_' | '/' | '.' | '@' | '#' | '$' | '=' | '&' | ':'))
    };
    let dot = after == Some('.')
        && text
            .get(range.end + 1..)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let colon = after == Some(':')
        && text
            .get(range.end + 1..)
            .is_some_and(|rest| rest.starts_with([' ', '*']));
    joins(before) || (joins(after) && !dot && !colon)
}

/// Whether the meaning is given next to it: `Recovery Point Objective (RPO)` or `RPO (…)`.
fn is_explained(text: &str, range: &Range<usize>) -> bool {
    let head = text
        .get(..range.start)
        .unwrap_or("")
        .trim_end_matches(['*', '"', '“']);
    let tail = text
        .get(range.end..)
        .unwrap_or("")
        .trim_start_matches(['*', ' ']);
    head.ends_with('(')
        || tail.starts_with('(')
        || every(|words| words.means).any(|means| tail.starts_with(means))
}

/// Whether the word before or after is in capitals too, as in a heading, a shout or a name.
fn in_capitals(text: &str, all: &[Range<usize>], index: usize) -> bool {
    let capital = |index: usize| {
        let word = words::at(text, all, index);
        word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let before = index.checked_sub(1).is_some_and(capital) && words::adjoin(text, all, index);
    before || (capital(index + 1) && words::adjoin(text, all, index + 1))
}

#[cfg(test)]
mod tests {
    #[test]
    fn they_are_in_order() {
        assert!(super::KNOWN.is_sorted());
    }
}
