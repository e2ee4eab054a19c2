//! The clock of a browser, and its source of ids.

use js_sys::{Array, Intl, Object, Reflect};

use super::{Clock, Ids};
use debrief_core::timeline::local::LocalTime;

/// The clock of the machine, in its own time zone.
pub(super) struct WallClock;

impl Clock for WallClock {
    fn now(&self) -> u64 {
        // Milliseconds since 1970 are whole numbers far below 2^53.
        js_sys::Date::now() as u64
    }

    fn local(&self, time: u64) -> LocalTime {
        let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(time as f64));
        LocalTime {
            year: date.get_full_year(),
            month: date.get_month() + 1,
            day: date.get_date(),
            hour: date.get_hours(),
            minute: date.get_minutes(),
        }
    }

    fn zone(&self) -> Option<String> {
        let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
        let options = format.resolved_options();
        Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
    }

    /// Records a User Timing mark (<https://www.w3.org/TR/user-timing/>).
    fn note(&self, moment: &str) {
        if let Some(timing) = web_sys::window().and_then(|window| window.performance()) {
            let _ = timing.mark(moment);
        }
    }
}

/// Random ids. `crypto.randomUUID` exists on secure origins only, `crypto.getRandomValues` on all. If that
/// fails too, `Math.random` is used.
pub(super) struct RandomIds;

impl Ids for RandomIds {
    fn fresh(&self) -> String {
        let mut bytes = [0_u8; 16];
        let filled = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if !filled {
            for byte in &mut bytes {
                *byte = (js_sys::Math::random() * 256.0) as u8;
            }
        }
        uuid(bytes)
    }
}

/// Writes sixteen random bytes as a UUID of version 4 (RFC 9562, section 5.4).
fn uuid(mut bytes: [u8; 16]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push(DIGITS[usize::from(byte >> 4)] as char);
        text.push(DIGITS[usize::from(byte & 15)] as char);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn bytes_become_a_uuid_of_version_four() {
        assert_eq!(uuid([0; 16]), "00000000-0000-4000-8000-000000000000");
        assert_eq!(uuid([255; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
