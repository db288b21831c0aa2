//! Turns a DWG drawing, R13 to R2018, into a DXF (AC1024: texts in UTF-8, solids as SAT text).
//!
//! usage: cadlift-dwg [FILE]      the drawing in FILE or on the standard input, the DXF on the standard output
//!        cadlift-dwg --version   says the version of this program and of the crate that reads
//!
//! What was noticed on the way is told on the standard error, a JSON object a line. The exit code is
//! 0 written, 2 wrong use, 3 not a drawing that can be read, 5 a version that is not read, 6 could not be written.

mod mending;
mod notices;
mod reading;

use acadrust::types::DxfVersion;
use acadrust::DxfWriter;
use notices::Notices;
use std::io::{Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::process::ExitCode;

/// The crate's version as Cargo.toml pins it.
const CRATE_VERSION: &str = "0.6.8";

const WRONG_USE: u8 = 2;
const UNREADABLE: u8 = 3;
const UNSUPPORTED: u8 = 5;
const NOT_WRITTEN: u8 = 6;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [flag] if flag == "--version" => {
            println!("cadlift-dwg {} (acadrust {CRATE_VERSION})", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        [] => convert(&mut std::io::stdin()),
        [file] if !file.starts_with('-') => match std::fs::File::open(file) {
            Ok(mut opened) => convert(&mut opened),
            Err(error) => refuse(UNREADABLE, "not-found", &error.to_string()),
        },
        _ => refuse(WRONG_USE, "wrong-use", "usage: cadlift-dwg [FILE | --version]"),
    }
}

fn convert(input: &mut dyn Read) -> ExitCode {
    // Faults of the crate are caught and told in its notices; its own words on them would be no JSON.
    std::panic::set_hook(Box::new(|_| {}));
    let mut bytes = Vec::new();
    if let Err(error) = input.read_to_end(&mut bytes) {
        return refuse(UNREADABLE, "not-read", &error.to_string());
    }
    let mut notices = Notices::default();
    let mut document = match reading::read(bytes, &mut notices) {
        Ok(document) => document,
        Err(reading::Refusal::Unsupported(version)) => {
            return refuse(UNSUPPORTED, "unsupported-version", &format!("version {version} is not read"))
        }
        Err(reading::Refusal::Unreadable(reason)) => return refuse(UNREADABLE, "unreadable", &reason),
    };
    mending::mend(&mut document, &mut notices);
    let written = catch_unwind(AssertUnwindSafe(|| {
        DxfWriter::new(&document).with_version(DxfVersion::AC1024).write_to_vec()
    }));
    notices.print();
    match written {
        Ok(Ok(dxf)) => match std::io::stdout().write_all(&dxf) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => refuse(NOT_WRITTEN, "not-written", &error.to_string()),
        },
        Ok(Err(error)) => refuse(NOT_WRITTEN, "not-written", &error.to_string()),
        Err(_) => refuse(NOT_WRITTEN, "not-written", "the writer met something it did not expect"),
    }
}

fn refuse(code: u8, word: &str, reason: &str) -> ExitCode {
    let mut notices = Notices::default();
    notices.error(word, reason, None);
    notices.print();
    ExitCode::from(code)
}
