# «Дежурный» in a container: built in one stage, run in another that has no shell and no root.
FROM rust:1.95-bookworm AS build
WORKDIR /build
COPY . .
RUN cargo build --release --locked --bin dezhurny \
 && mkdir -p /out/data \
 && cp target/release/dezhurny /out/dezhurny

FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /out/dezhurny /usr/local/bin/dezhurny
# The data and the key are two volumes: a copy of one without the other opens nothing.
COPY --from=build --chown=nonroot:nonroot /out/data /var/lib/dezhurny
COPY --from=build --chown=nonroot:nonroot /out/data /var/lib/dezhurny-key
ENV DEZHURNY_DATA=/var/lib/dezhurny/store \
    DEZHURNY_KEY_FILE=/var/lib/dezhurny-key/key \
    DEZHURNY_LISTEN=0.0.0.0:8080 \
    DEZHURNY_LOG_FORMAT=json
VOLUME ["/var/lib/dezhurny", "/var/lib/dezhurny-key"]
EXPOSE 8080
USER nonroot
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["/usr/local/bin/dezhurny", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/dezhurny"]
CMD ["run"]
