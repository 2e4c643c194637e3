# The two commands of the README are `make lint` and `make test`; `make help` lists the others.
SHELL := /bin/bash
.DEFAULT_GOAL := help
TOOL := .build/release/tthc-lint

.PHONY: help setup setup-viewers build lint test format bench bench-scale fuzz fuzz-smoke tsan mutations package generate clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: # install the system packages that the build needs
	@scripts/setup build

setup-viewers: # install what the tests open our documents with: LibreOffice, Chromium, validators
	@scripts/setup viewers

# The Swift runtime inside: the tool starts in half the time, and runs where no Swift is installed.
build: setup ## build the tool: .build/release/tthc-lint
	swift build -c release --static-swift-stdlib --product tthc-lint

# Exit 1 means "findings", which the examples in procedures/ have on purpose; anything above is a failure.
lint: build ## build and lint the procedures of this repository
	@$(TOOL) check procedures || [ $$? -eq 1 ]

test: setup setup-viewers ## check the style, build, run every test, and fuzz the readers a little
	swift format lint --strict --parallel -r Sources Tests Package.swift
	swift build --build-tests
	swift test --skip-build
	fuzz/run smoke

generate: setup ## write the generated files anew: rule pages, command reference, schemas, the sample in README
	scripts/generate

bench: build ## measure the speed against the parser's floor and the peers that are installed
	bench/run

bench-scale: build ## run all 1.3 million listings of the country in slices
	bench/scale

fuzz: setup ## fuzz the readers; `make fuzz FUZZ_SECONDS=600 TARGET=yaml`
	fuzz/run $(or $(TARGET),all) $(or $(FUZZ_SECONDS),60)

fuzz-smoke: setup ## the fuzzer's part of `make test`: the seeds and a fixed number of runs, the same everywhere
	fuzz/run smoke

# Swift's own tests of threads: workers, the buffer that puts results in order, the cache that they share.
tsan: setup ## run the engine's tests under the thread sanitizer
	TSAN_OPTIONS=suppressions=$(CURDIR)/scripts/tsan-suppressions swift test --sanitize=thread --scratch-path .build/tsan --filter 'RunTests|InvarianceTests|ListingVotesTests|ResultCacheTests|DamagedCacheTests'

mutations: setup ## damage every committed procedure at each byte (the tests do it at some)
	TTHC_MUTATIONS=all swift test --filter CommittedMutationTests

package: setup ## build the Debian package and try it in a bare Debian tree
	packaging/build

clean: ## remove what was built
	rm -rf .build
