//! The pure core: what a school bot decides.
