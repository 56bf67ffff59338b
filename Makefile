# Samenkaart. `make` says what there is.

.PHONY: help build check test types

help:
	@echo "make test    run every check and every test"
	@echo "make check   format, lints, generated types"
	@echo "make types   write the TypeScript types anew"

build:
	@echo "── Building the server"
	cargo build --workspace

check:
	@echo "── Format"
	cargo fmt --all --check
	@echo "── Lints"
	cargo clippy --workspace --all-targets -- -D warnings

types:
	UPDATE=1 cargo test -q -p samenkaart-protocol the_types_of_the_web_client_are_fresh

test: check
	@echo "── Tests of the protocol and the server"
	cargo test --workspace
