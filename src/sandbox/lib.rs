//! A small MAX on your machine.
