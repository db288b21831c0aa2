//! Collects what was noticed and prints it as JSON, one object a line.

/// More than this is counted in a last line.
const MOST: usize = 200;

#[derive(Default)]
pub struct Notices {
    lines: Vec<String>,
    more: usize,
}

impl Notices {
    /// Tells what ends the work.
    pub fn error(&mut self, code: &str, message: &str, handle: Option<u64>) {
        self.add("error", code, message, handle);
    }

    /// Tells what was lost or repaired.
    pub fn warning(&mut self, code: &str, message: &str, handle: Option<u64>) {
        self.add("warning", code, message, handle);
    }

    fn add(&mut self, severity: &str, code: &str, message: &str, handle: Option<u64>) {
        if self.lines.len() >= MOST {
            self.more += 1;
            return;
        }
        let mut line = format!(
            "{{\"severity\":\"{severity}\",\"code\":\"{}\",\"message\":\"{}\"",
            escaped(code),
            escaped(message)
        );
        if let Some(handle) = handle {
            line.push_str(&format!(",\"handle\":\"{handle:X}\""));
        }
        line.push('}');
        self.lines.push(line);
    }

    pub fn print(&self) {
        for line in &self.lines {
            eprintln!("{line}");
        }
        if self.more > 0 {
            eprintln!(
                "{{\"severity\":\"warning\",\"code\":\"more\",\"message\":\"{} more are not listed\"}}",
                self.more
            );
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out
}
