//! Files, stickers and places that people send, and files as they are received.

use serde_json::{Value, json};

use super::{File, FileKind, Post, World};
use crate::hash::{number, opaque};
use crate::refusal::Refusal;

/// All files together take no more memory than this.
const ALL_FILES: usize = 256 << 20;

impl World {
    /// Where the bytes of a file are.
    pub(crate) fn file_url(&self, token: &str) -> String {
        let address = self.files.get(token).and_then(|file| file.address.clone());
        address.unwrap_or_else(|| format!("{}/upload/{token}", self.url))
    }

    /// An image by its address; its token.
    pub(crate) fn keep_address(&mut self, url: &str) -> String {
        let token = opaque(url, 64);
        self.files.insert(token.clone(), File::elsewhere(url));
        token
    }

    /// Lets the largest files go until so many bytes more can be kept.
    pub(crate) fn make_room(&mut self, bytes: usize) {
        while self
            .files
            .values()
            .map(|file| file.bytes.len())
            .sum::<usize>()
            + bytes
            > ALL_FILES
        {
            let largest = self.files.values_mut().max_by_key(|file| file.bytes.len());
            let Some(largest) = largest.filter(|file| !file.bytes.is_empty()) else {
                return;
            };
            largest.forget();
        }
    }

    /// A stored file as an attachment of a message.
    pub(crate) fn received(&self, token: &str) -> Value {
        let Some(file) = self.files.get(token) else {
            return Value::Null;
        };
        let url = self.file_url(token);
        let payload = json!({"url": url, "token": token});
        match file.kind {
            FileKind::Image => {
                json!({"type": "image", "payload": {"photo_id": number(token), "token": token, "url": url}})
            }
            FileKind::Video => {
                json!({"type": "video", "payload": payload, "thumbnail": {"url": url}, "width": 1280, "height": 720, "duration": 31})
            }
            FileKind::Audio => json!({"type": "audio", "payload": payload}),
            FileKind::File => {
                json!({"type": "file", "payload": payload, "filename": file.name, "size": file.size})
            }
        }
    }

    /// A person sends a file.
    pub(crate) fn send_file(
        &mut self,
        from: (i64, Option<i64>),
        kind: FileKind,
        (name, bytes, text): (&str, Vec<u8>, &str),
    ) -> Result<String, Refusal> {
        let place = self.place(from.0, from.1)?;
        let token = opaque(&format!("{name} {}", self.time.tick()), 64);
        self.make_room(bytes.len());
        self.files
            .insert(token.clone(), File::sent(kind, name, bytes));
        let attachment = self.received(&token);
        Ok(self.put_up(from.0, place, (attachment, text)))
    }

    /// A person sends something that is not words.
    pub(crate) fn attach(
        &mut self,
        user: i64,
        chat: Option<i64>,
        kind: &str,
    ) -> Result<String, Refusal> {
        let attachment = match kind {
            "sticker" => {
                let url = "https://i.oneme.ru/getSmile?smileId=6bd3a&smileType=4";
                json!({"type": "sticker", "payload": {"url": url, "code": "6bd3a"}, "width": 256, "height": 256})
            }
            "location" => {
                json!({"type": "location", "latitude": 55.751_244, "longitude": 37.618_423})
            }
            file => {
                let kind = FileKind::named(file).ok_or_else(unknown)?;
                let (name, bytes) = sample(kind);
                return self.send_file((user, chat), kind, (name, bytes, ""));
            }
        };
        let place = self.place(user, chat)?;
        Ok(self.put_up(user, place, (attachment, "")))
    }

    fn put_up(&mut self, user: i64, place: i64, (attachment, text): (Value, &str)) -> String {
        let post = Post {
            attachments: vec![attachment],
            ..Post::text(text)
        };
        self.post(place, Some(user), post)
    }
}

fn unknown() -> Refusal {
    Refusal::new(
        "wrong_kind",
        "Вложение бывает image, video, audio, file, sticker или location",
    )
}

/// A file nobody looks into.
fn sample(kind: FileKind) -> (&'static str, Vec<u8>) {
    match kind {
        FileKind::Image => ("фото.png", DOT.to_vec()),
        FileKind::Video => ("видео.mp4", b"no film".to_vec()),
        FileKind::Audio => ("запись.mp3", b"no sound".to_vec()),
        FileKind::File => ("документ.pdf", b"%PDF-1.4\n%%EOF\n".to_vec()),
    }
}

/// A picture of one pixel.
const DOT: [u8; 67] = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4,
    0x89, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x00, 0x01, 0x00, 0x00,
    0x05, 0x00, 0x01, 0x0d, 0x0a, 0x2d, 0xb4, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae,
    0x42, 0x60, 0x82,
];
