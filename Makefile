# Type `make` to see what there is to make.

SHELL := /bin/bash
PREFIX ?= /usr/local
ARGS ?=

sohoi := .build/release/sohoi
samples := .build/release/SampleReturns
format := swift format
formatted := Package.swift Sources Tests Fuzz
# Tests see the internals, so every module is compiled another way than for a run: a build folder
# of their own spares compiling everything again at each change between `make run` and `make test`.
# The import check covers what no path of dependencies allows; LayeringTests covers the rest.
swift_test := swift test --scratch-path .build/tests -c release -Xswiftc -enable-testing \
	--explicit-target-dependency-import-check error

# Whether isa-l is there decides what is built; SwiftPM keeps its reading of Package.swift by the
# environment, so the answer stands there.
export SOHOI_ISAL := $(wildcard /usr/include/isa-l/igzip_lib.h)

# What runs outside the tests carries Swift's own libraries in it, where the toolchain has them: it
# takes about a tenth less time, and runs on machines that have no Swift.
static := $(wildcard $(dir $(realpath $(shell command -v swift)))../lib/swift_static/linux/libswiftCore.a)
swift_build := swift build -c release $(if $(static),--static-swift-stdlib -Xlinker --build-id)

# Seconds that `make fuzz` spends on each path, and where what it finds is kept.
FUZZ_SECONDS ?= 600
fuzzers := FuzzCSV FuzzGzip FuzzContainer FuzzLetters

.DEFAULT_GOAL := help
.PHONY: help run test check lint format build install sample eval eval-seeds eval-encodings bench bench-ingest bench-linkage soak differential fuzz clean setup setup-tests

help: ## Các lệnh có thể gõ (what can be typed)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: build ## Chạy quy trình; thêm tuỳ chọn bằng ARGS="…" (the pipeline, with options in ARGS)
	$(sohoi) run $(ARGS)

test: setup-tests ## Chạy mọi kiểm thử và kiểm tra import (all tests and the import check)
	$(swift_test)

check: lint test ## Cổng kiểm tra trước khi gửi thay đổi: định dạng, import, kiểm thử (the gate)

lint: ## Kiểm tra định dạng mã nguồn (format of the sources)
	$(format) lint --strict --parallel --recursive $(formatted)

format: ## Sửa định dạng mã nguồn (repairs the format)
	$(format) --in-place --parallel --recursive $(formatted)

build: setup ## Biên dịch lệnh sohoi (builds the command)
	$(swift_build) --product sohoi

# Under sudo nothing is built: root often has no Swift and must not own the build folder. What stands
# in share/sohoi is replaced whole: tables of one's own belong into a project folder of one's own.
install: $(if $(SUDO_USER),,build) ## Cài vào PREFIX (/usr/local); khi dùng sudo, `make build` trước (installs)
	@test -x $(sohoi) || { echo 'Chưa biên dịch: gõ `make build` trước (build first).' >&2; exit 66; }
	install -D -s -m 755 $(sohoi) $(DESTDIR)$(PREFIX)/bin/sohoi
	rm -rf $(DESTDIR)$(PREFIX)/share/sohoi/Pipelines $(DESTDIR)$(PREFIX)/share/sohoi/SampleData
	install -d $(DESTDIR)$(PREFIX)/share/sohoi
	cp -R Pipelines SampleData $(DESTDIR)$(PREFIX)/share/sohoi/

sample: $(samples) ## Tạo lại dữ liệu mẫu trong SampleData (makes the sample again)
	rm -rf .build/sample
	$(samples) generate --project . --output .build/sample
	rm -rf SampleData/returns SampleData/truth
	mv .build/sample/returns .build/sample/truth SampleData/

eval: build $(samples) ## So kết quả trên dữ liệu mẫu với sự thật (the sample's result against its truth)
	$(sohoi) run --quiet --output .build/eval
	$(samples) evaluate --ledger .build/eval/current/register/ledger.csv \
		--truth SampleData/truth/rows.csv --show 5

eval-seeds: build $(samples) ## Như eval, trên hai mươi mẫu khác (the same on twenty other samples)
	scripts/eval-seeds $(ARGS)

eval-encodings: $(samples) ## Đo tỉ lệ nhận đúng bảng mã (how often encodings are decided right)
	$(samples) eval-encodings --returns SampleData/returns

bench: build $(samples) setup-tests ## Đo thời gian và bộ nhớ trên một triệu dòng (a million rows: time, memory)
	scripts/bench

bench-ingest: setup ## Đo tốc độ đọc so với DuckDB và Polars (reading, side by side with others)
	$(swift_build) --product IngestBenchmark
	scripts/bench-ingest

bench-linkage: build $(samples) ## Đo liên kết bản ghi so với Splink (linkage: quality, time, memory beside Splink)
	scripts/bench-linkage $(ARGS)

soak: build ## Ba mươi ngày có sự cố; giết và làm hỏng lần chạy ở mọi điểm ghi đĩa; vài giờ (kills and fails)
	scripts/soak-days
	scripts/soak

differential: setup ## So cách đọc CSV với hai chương trình khác (the reader against two others)
	$(swift_build) --product IngestBenchmark
	scripts/differential-csv

fuzz: setup ## Thử phá các đường đọc (fuzzes CSV, gzip, containers, encodings; FUZZ_SECONDS each)
	@for fuzzer in $(fuzzers); do \
	  SOHOI_FUZZ=1 swift build -c release --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address \
	    --scratch-path .build/fuzz --product $$fuzzer && \
	  mkdir -p .build/fuzz/corpus/$$fuzzer && \
	  .build/fuzz/release/$$fuzzer -max_total_time=$(FUZZ_SECONDS) -max_len=8192 -timeout=10 \
	    -artifact_prefix=.build/fuzz/corpus/ .build/fuzz/corpus/$$fuzzer Fuzz/Seeds/$$fuzzer || exit 1; \
	done

clean: ## Xoá những gì đã biên dịch; Output giữ nguyên (what was built; Output stays)
	rm -rf .build

# Whether it is up to date is for the build system to say.
.PHONY: $(samples)
$(samples): setup
	$(swift_build) --product SampleReturns

setup:
	@scripts/setup build

setup-tests:
	@scripts/setup test
