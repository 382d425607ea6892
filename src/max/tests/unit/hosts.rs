//! Which addresses a file may be at.

use super::{check, is_public};

#[test]
fn only_public_https_and_this_machine() {
    for good in [
        "https://fu.oneme.ru/a?sig=1",
        "https://8.8.8.8/a",
        "https://[2a00:1450::1]/a",
        "http://127.0.0.1:8080/a",
        "http://localhost:8080/a",
        "http://[::1]/a",
    ] {
        check(good).unwrap();
    }
    for bad in [
        "http://fu.oneme.ru/a",
        "http://169.254.169.254/latest",
        "https://169.254.169.254/latest",
        "https://10.0.0.1/",
        "https://192.168.1.1/",
        "https://0x7f000001/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://user:pass@fu.oneme.ru/",
        "ftp://fu.oneme.ru/",
        "file:///etc/passwd",
        "fu.oneme.ru/a",
        "",
    ] {
        check(bad).unwrap_err();
    }
}

#[test]
fn names_do_not_lead_into_the_network() {
    for inside in [
        "0.0.0.0",
        "100.64.0.1",
        "198.18.0.1",
        "255.255.255.255",
        "2002:a00:1::",
        "2001:0:1::",
        "::",
    ] {
        assert!(!is_public(inside.parse().unwrap()), "{inside}");
    }
    for outside in ["95.163.1.1", "2a00:bdc0::1", "2001:4860::1"] {
        assert!(is_public(outside.parse().unwrap()), "{outside}");
    }
}
