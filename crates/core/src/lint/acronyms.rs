//! Abbreviations in a text, and a list of those that need no explanation in the trade.

use std::ops::Range;

use super::language::every;
use super::words;

/// Abbreviations that need no explanation, sorted.
#[rustfmt::skip]
pub(super) const WELL_KNOWN: &[&str] = &[
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
pub(super) struct AcronymUse {
    pub(super) range: Range<usize>,
    /// Whether its meaning is given next to it.
    pub(super) is_explained: bool,
    /// Whether a word next to it is in capitals too, as in a heading, a shout or a name.
    pub(super) is_among_capitals: bool,
}

/// The abbreviations among these words of a text that not everybody in the trade knows.
pub(super) fn find(text: &str, words: &[Range<usize>]) -> Vec<AcronymUse> {
    let acronym_at = |(index, range): (usize, &Range<usize>)| {
        let word = text.get(range.clone())?;
        let singular = word.strip_suffix('s').unwrap_or(word);
        let is_unknown = is_short(singular) && WELL_KNOWN.binary_search(&singular).is_err();
        (is_unknown && !is_part_of_name(text, range)).then(|| AcronymUse {
            range: range.clone(),
            is_explained: is_explained(text, range),
            is_among_capitals: is_among_capitals(text, words, index),
        })
    };
    words.iter().enumerate().filter_map(acronym_at).collect()
}

/// Whether a word consists of three to five capitals.
fn is_short(word: &str) -> bool {
    (3..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether the capitals are part of something else: a ticket, a variable, a path, a host.
fn is_part_of_name(text: &str, range: &Range<usize>) -> bool {
    let before = text
        .get(..range.start)
        .and_then(|head| head.chars().next_back());
    let after = text.get(range.end..).and_then(|tail| tail.chars().next());
    let joins_name = |c: Option<char>| {
        c.is_some_and(|c| matches!(c, '-' | '_' | '/' | '.' | '@' | '#' | '$' | '=' | '&' | ':'))
    };
    let ends_sentence = after == Some('.')
        && text
            .get(range.end + 1..)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let ends_label = after == Some(':')
        && text
            .get(range.end + 1..)
            .is_some_and(|rest| rest.starts_with([' ', '*']));
    joins_name(before) || (joins_name(after) && !ends_sentence && !ends_label)
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
fn is_among_capitals(text: &str, words: &[Range<usize>], index: usize) -> bool {
    let is_capital = |index: usize| {
        let word = words::word_at(text, words, index);
        word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let after_capitals =
        index.checked_sub(1).is_some_and(is_capital) && words::is_adjoined(text, words, index);
    after_capitals || (is_capital(index + 1) && words::is_adjoined(text, words, index + 1))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_known_acronyms_are_sorted() {
        assert!(super::WELL_KNOWN.is_sorted());
    }
}
