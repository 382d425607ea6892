//! «Дежурный», put together.
