//! Where files may go and come from: public https hosts, and this very machine. An address out of an update is a
//! stranger's word, and must not lead into the network the bot stands in.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use crate::invalid::Invalid;

/// The address, if it is one a file may be at.
pub(super) fn check(url: &str) -> Result<Url, Invalid> {
    let url = Url::parse(url).map_err(|_| Invalid::FileHost)?;
    let plain = !url.username().is_empty() || url.password().is_some();
    let fine = match (url.scheme(), url.host()) {
        _ if plain => false,
        ("https", Some(Host::Domain(_))) => true,
        ("https", Some(Host::Ipv4(ip))) => is_public(ip.into()),
        ("https", Some(Host::Ipv6(ip))) => is_public(ip.into()),
        ("http", Some(Host::Domain(name))) => name == "localhost",
        ("http", Some(Host::Ipv4(ip))) => ip.is_loopback(),
        ("http", Some(Host::Ipv6(ip))) => ip.is_loopback(),
        _ => false,
    };
    if fine {
        Ok(url)
    } else {
        Err(Invalid::FileHost)
    }
}

/// Resolves names to public addresses only, so that no name can point into the network.
#[derive(Clone, Copy, Debug)]
pub(super) struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let here = name.as_str() == "localhost";
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed = |address: &SocketAddr| match here {
                true => address.ip().is_loopback(),
                false => is_public(address.ip()),
            };
            let public: Vec<SocketAddr> = found.filter(allowed).collect();
            if public.is_empty() {
                return Err("the host has no public address".into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        || ip.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b));
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    if let Some(v4) = ip.to_ipv4_mapped() {
        return is_public_v4(v4);
    }
    let [a, b, c, d, .., g, h] = ip.segments();
    if (a, b, c, d) == (0x64, 0xff9b, 0, 0) {
        let [w, x] = g.to_be_bytes();
        let [y, z] = h.to_be_bytes();
        return is_public_v4(Ipv4Addr::new(w, x, y, z));
    }
    // Global unicast without the documentation and the tunnels that hide an IPv4 address.
    (0x2000..0x4000).contains(&a) && a != 0x2002 && !(a == 0x2001 && (b == 0xdb8 || b < 0x200))
}

#[cfg(test)]
#[path = "../tests/unit/hosts.rs"]
mod tests;
