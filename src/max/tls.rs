//! Whom we trust: the system's roots and the Russian Trusted Root CA, to which the certificate of MAX leads.

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;

use rustls::{CertificateError, ClientConfig, RootCertStore};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

use crate::error::{Error, TlsFault};
use crate::invalid::Invalid;

/// Published at gosuslugi.ru/crt; in no common trust store. Trusted by this client only.
pub(crate) const RUSSIAN_TRUSTED_ROOT: &str = include_str!("russian-trusted-root-ca.pem");

/// The configuration for one base URL. Plain http never needs the system's roots and does not read them.
pub(crate) fn config(secure: bool, extra_root: Option<&str>) -> Result<ClientConfig, Error> {
    let mut roots = RootCertStore::empty();
    if secure {
        // What the system has and cannot be read is no reason to stop: the root of MAX is bundled.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    }
    add(&mut roots, RUSSIAN_TRUSTED_ROOT)?;
    if let Some(pem) = extra_root {
        add(&mut roots, pem)?;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::untrusted(TlsFault::Other(error.to_string())).because(error))?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

/// The fault of the handshake inside an error of the connection, if that is what it was.
pub(crate) fn fault(error: &(dyn StdError + 'static)) -> Option<TlsFault> {
    if let Some(error) = error.downcast_ref::<rustls::Error>() {
        return Some(explain(error));
    }
    // An io::Error hides the error it wraps from `source()`.
    let inner = error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref);
    match inner {
        Some(inner) => fault(inner),
        None => fault(error.source()?),
    }
}

fn add(roots: &mut RootCertStore, pem: &str) -> Result<(), Invalid> {
    let mut added = 0;
    for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
        let certificate = certificate.map_err(|_| Invalid::RootCertificate)?;
        roots
            .add(certificate)
            .map_err(|_| Invalid::RootCertificate)?;
        added += 1;
    }
    if added == 0 {
        Err(Invalid::RootCertificate)
    } else {
        Ok(())
    }
}

fn explain(error: &rustls::Error) -> TlsFault {
    use CertificateError as Certificate;
    let rustls::Error::InvalidCertificate(certificate) = error else {
        return TlsFault::Other(error.to_string());
    };
    match certificate {
        Certificate::UnknownIssuer => TlsFault::UnknownIssuer,
        Certificate::Expired | Certificate::ExpiredContext { .. } => TlsFault::Expired,
        Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => TlsFault::Expired,
        Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => {
            TlsFault::WrongName
        }
        _ => TlsFault::Other(error.to_string()),
    }
}
