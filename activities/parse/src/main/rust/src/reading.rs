//! Reads the bytes of a drawing, damaged or not, and tells of each record that could not be read.

use crate::notices::Notices;
use acadrust::io::dwg::{DwgReadOptions, DwgReader};
use acadrust::notification::NotificationType;
use acadrust::CadDocument;
use std::io::Cursor;

/// Bytes that a drawing may unpack to: twenty times the largest file; real ones unpack to three to five times.
const MOST_UNPACKED_BYTES: usize = 1 << 30;

/// R13, R14, R2000, R2004, R2007, R2010, R2013, R2018.
const VERSIONS: [&[u8; 6]; 8] =
    [b"AC1012", b"AC1014", b"AC1015", b"AC1018", b"AC1021", b"AC1024", b"AC1027", b"AC1032"];

pub enum Refusal {
    Unsupported(String),
    Unreadable(String),
}

pub fn read(bytes: Vec<u8>, notices: &mut Notices) -> Result<CadDocument, Refusal> {
    let magic = bytes.get(..6).unwrap_or_default();
    if !VERSIONS.iter().any(|version| version.as_slice() == magic) {
        return Err(match magic {
            [b'A', b'C', ..] => Refusal::Unsupported(String::from_utf8_lossy(magic).replace('\0', "")),
            _ => Refusal::Unreadable("it does not start like a DWG".into()),
        });
    }
    let options = DwgReadOptions::failsafe().with_max_decompressed_bytes(MOST_UNPACKED_BYTES);
    let outcome = DwgReader::from_stream_with_options(Cursor::new(bytes), options)
        .read_with_stats()
        .map_err(|error| Refusal::Unreadable(plain(&error.to_string())))?;
    let stats = outcome.stats;
    if !stats.has_usable_drawing_data() {
        let reason = stats.diagnostics.first().map(|first| plain(&first.message));
        return Err(Refusal::Unreadable(reason.unwrap_or_else(|| "it holds no records that can be read".into())));
    }
    for diagnostic in &stats.diagnostics {
        notices.warning(&diagnostic.code, &plain(&diagnostic.message), diagnostic.record_handle);
    }
    let told: Vec<&str> = stats.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
    for notice in outcome.document.notifications.iter() {
        // The crate's warnings say what its reader passes through, not what is wrong.
        if notice.notification_type == NotificationType::Error && !told.contains(&notice.message.as_str()) {
            notices.warning("repaired", &plain(&notice.message), None);
        }
    }
    Ok(outcome.document)
}

/// Leaves out of the crate's messages what speaks of its own workings.
fn plain(message: &str) -> String {
    message
        .trim_start_matches("Failsafe: ")
        .replace(", returning partial document", "")
        .replace("IO error: failed to fill whole buffer", "the file ends early")
}
