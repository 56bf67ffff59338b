# Samenkaart. `make` says what there is.

.PHONY: help run build client check test soak bench compare-quality compare-learn fuzz types needs-browser

NPM = npm --no-fund --no-audit --loglevel=error
ARGS =
TARGET = $(or $(CARGO_TARGET_DIR),target)

help:
	@echo "make run     build everything and start it on http://localhost:8080 (options: ARGS=\"--port 9000\")"
	@echo "make test    install what the tests need, and run every check and every test"
	@echo "make soak    kill the server 200 times while people write, and see that nothing is lost (minutes)"
	@echo "make bench   what an edit costs and how long it takes, beside a bare relay (five minutes, a quiet machine)"
	@echo "make compare-quality  how well overlaps and differences are found (options: CARDS=folder, EMBEDDINGS=folder, or PAIRS=file.csv LANG=nl)"
	@echo "make compare-learn    learn anew what cards mean, after its texts changed"
	@echo "make fuzz    look for input that makes the server stumble (options: SECONDS=300 for each of three targets)"
	@echo "make check   format, lints, types, the size of the first page"
	@echo "make types   write the TypeScript types of the protocol anew"
	@echo "make build   build the client and the server, for release"

run: build
	@echo "── Starting Samenkaart"
	$(TARGET)/release/samenkaart $(ARGS)

build: client
	@echo "── Building the server (the first time this takes some minutes)"
	cargo build --release -p samenkaart

# ── the web client

web-client/node_modules/.package-lock.json: web-client/package.json web-client/package-lock.json
	@echo "── Fetching the libraries of the web client"
	cd web-client && $(NPM) ci
	@touch $@

web-client/dist/index.html: web-client/node_modules/.package-lock.json web-client/index.html \
		web-client/vite.config.ts $(shell find web-client/src web-client/public -type f 2>/dev/null)
	@echo "── Building the web client"
	cd web-client && $(NPM) run build

client: web-client/dist/index.html

# ── checks and tests

check: client
	@echo "── Format"
	cargo fmt --all --check
	cargo fmt --manifest-path tests/fuzz/Cargo.toml --check
	@echo "── Lints"
	cargo clippy --workspace --all-targets -- -D warnings
	@echo "── Generated types"
	cargo test -q -p samenkaart-protocol the_types_of_the_web_client_are_fresh
	@echo "── Types and accessibility of the web client"
	cd web-client && $(NPM) run check
	@echo "── Size of a participant's first page"
	cd web-client && $(NPM) run -s size

types:
	UPDATE=1 cargo test -q -p samenkaart-protocol the_types_of_the_web_client_are_fresh

test: needs-browser check
	@echo "── Tests of the protocol, the server and the program from outside"
	cargo test --workspace
	@echo "── Tests of the web client"
	cd web-client && $(NPM) test
	@echo "── Tests in real browsers"
	cargo build -q -p samenkaart
	cd tests/browser && $(NPM) ci && $(NPM) test
	@echo "── All is well"

soak:
	@echo "── Killing the server again and again while people write"
	SAMENKAART_KILLS=$(or $(SAMENKAART_KILLS),200) cargo test -p samenkaart-tests --test soak -- --nocapture

bench: build
	@echo "── Measuring"
	cargo build --release -q -p samenkaart-tests
	$(TARGET)/release/bench
	cargo bench -q -p samenkaart --bench loading
	cargo bench -q -p samenkaart --bench compare

# How well the program finds what partners have in common, beside what is usually done. CARDS=folder scores other
# workshops; PAIRS=file.csv with LANG=nl or LANG=en compares with what people said of pairs of sentences.
compare-quality:
	@cargo build --release -q -p samenkaart-tests --bin compare-quality
	@CARDS="$(CARDS)" PAIRS="$(PAIRS)" LANG="$(LANG)" EMBEDDINGS="$(EMBEDDINGS)" $(TARGET)/release/compare-quality

# Learns anew what cards mean, after the thoughts, the lexicon, the practice workshops or the signs changed. The second
# step uses what the first one wrote.
compare-learn:
	cargo build --release -q -p samenkaart-tests --bin compare-learn
	$(TARGET)/release/compare-learn senses
	cargo build --release -q -p samenkaart-tests --bin compare-learn
	$(TARGET)/release/compare-learn weights

# What is found lies in target/fuzz/found and ends the run. New inputs are kept in target/fuzz/corpus; the
# committed corpus is only read.
CARGO_FUZZ = 0.13.2
SECONDS = 300
TARGETS = frames commands texts
FUZZ = --fuzz-dir tests/fuzz --target-dir $(abspath $(TARGET))/fuzz --sanitizer none

fuzz:
	@cargo fuzz --version 2>/dev/null | grep -qF "$(CARGO_FUZZ)" || { \
		echo "── Installing cargo-fuzz" && cargo install cargo-fuzz --locked --version $(CARGO_FUZZ); }
	cargo fuzz build $(FUZZ)
	@set -e; for target in $(TARGETS); do \
		echo "── Fuzzing $$target for $(SECONDS) seconds"; \
		mkdir -p $(TARGET)/fuzz/corpus/$$target $(TARGET)/fuzz/found; \
		cargo fuzz run $(FUZZ) $$target $(TARGET)/fuzz/corpus/$$target tests/fuzz/corpus/$$target -- \
			-max_total_time=$(SECONDS) -max_len=16384 -timeout=20 -rss_limit_mb=2048 -verbosity=0 \
			-artifact_prefix=$(abspath $(TARGET))/fuzz/found/$$target-; \
	done

# The browser tests need Chromium and fonts. As root on Debian they are installed; elsewhere this says how.
needs-browser:
	@echo "── What the tests need"
	@sh tests/browser/needs.sh
