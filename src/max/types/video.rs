//! What there is to know of a film.

use super::Media;
use super::object::object;

object! {
    /// A film: how large it is and where it can be watched.
    pub struct VideoInfo {
        /// By this it can be attached to a message.
        pub token: Option<String>,
        /// Where it can be watched; absent while it cannot.
        pub urls: Option<VideoUrls>,
        /// A still of it.
        pub thumbnail: Option<Media>,
        /// Pixels.
        pub width: Option<i64>,
        /// Pixels.
        pub height: Option<i64>,
        /// Seconds.
        pub duration: Option<i64>,
    }
}

object! {
    /// One address for each size there is; they expire.
    pub struct VideoUrls {
        /// 1080 lines.
        pub mp4_1080: Option<String>,
        /// 720 lines.
        pub mp4_720: Option<String>,
        /// 480 lines.
        pub mp4_480: Option<String>,
        /// 360 lines.
        pub mp4_360: Option<String>,
        /// 240 lines.
        pub mp4_240: Option<String>,
        /// 144 lines.
        pub mp4_144: Option<String>,
        /// A stream in pieces.
        pub hls: Option<String>,
    }
}

impl VideoUrls {
    /// The file with the most lines.
    pub fn best(&self) -> Option<&str> {
        let large = [&self.mp4_1080, &self.mp4_720, &self.mp4_480];
        let small = [&self.mp4_360, &self.mp4_240, &self.mp4_144];
        let mut files = large.into_iter().chain(small);
        files.find_map(Option::as_deref)
    }
}
