#!/usr/bin/env python3
"""Writes the submissions of a made-up province, to measure `consolidate`: canonical JSON as `tthc-lint submit` writes it.

    bench/city.py FOLDER --agencies 168 --procedures 306 --months 12

Also FOLDER/agencies.yaml with every agency and a monthly duty. The same arguments give the same bytes.
"""
import argparse
import hashlib
import json
import os
import random

PAPERS = [
    ("no-paper-household-book", "household-book", "Sổ hộ khẩu"),
    ("no-paper-temporary-residence-book", "temporary-residence-book", "Sổ tạm trú"),
    ("cmnd-expired", "cmnd", "Giấy chứng minh nhân dân"),
    ("residence-proof-fallback-only", "residence-confirmation", "Giấy xác nhận thông tin về cư trú"),
    ("district-authority", "district-body", "Xác nhận của Ủy ban nhân dân cấp huyện"),
]
WHO = ["người yêu cầu", "chủ hộ", "cha, mẹ", "vợ hoặc chồng", "người được ủy quyền", "người thừa kế"]
FORM = ["bản chính", "bản sao", "bản sao có chứng thực", "xuất trình"]
HASH = hashlib.sha256(b"").hexdigest()


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def finding(agency, code, rule, paper, quote, number):
    key = "\x1f".join(["fp/v1", agency, code, rule, quote.lower(), str(number)])
    return {
        "advice": "Kiến nghị: bãi bỏ; khai thác thông tin cư trú trong CSDLQG về dân cư.",
        "basis": ["luat-cu-tru-2020#38.3"], "code": code, "component": f"dossiers[0].documents[{number}].name",
        "fingerprint": hashlib.sha256(key.encode()).hexdigest(), "line": 10 + number,
        "message": f"Thành phần hồ sơ “{quote}” yêu cầu nộp giấy tờ đã hết giá trị sử dụng.", "paper": paper,
        "path": f"tthc/{code}.yaml", "quote": quote, "rule": rule, "severity": "error", "since": "2023-01-01", "status": "open",
    }


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("--agencies", type=int, default=168)
    arguments.add_argument("--procedures", type=int, default=306)
    arguments.add_argument("--months", type=int, default=12)
    arguments.add_argument("--findings", type=int, default=12)
    given = arguments.parse_args()
    dice = random.Random(20261121)
    names = [
        (f"{1 + i // 100}.{4000 + i:06d}", f"Thủ tục số {i} về đăng ký, xác nhận thông tin của công dân và hộ gia đình", "Đăng ký, quản lý cư trú")
        for i in range(given.procedures)
    ]
    months = [f"{2025 + (11 + m) // 12}-{(11 + m) % 12 + 1:02d}" for m in range(given.months)]
    for month in months:
        os.makedirs(f"{given.folder}/{month}", exist_ok=True)
    with open(f"{given.folder}/agencies.yaml", "w") as out:
        out.write("title: Tỉnh thử nghiệm\nagencies:\n")
        for unit in range(given.agencies):
            out.write(f"  - {{id: xa-{unit:05d}, name: Công an xã số {unit}, kind: police, level: commune}}\n")
        out.write("obligations:\n  - {id: thang, title: Báo cáo tháng, due: [vào ngày 10 hằng tháng], who: {kinds: [police]}}\n")
        out.write("remedies:\n  - {severity: error, within_days: 60}\n")
    for unit in range(given.agencies):
        agency = f"xa-{unit:05d}"
        hashes = [hashlib.sha256(f"{code}/{dice.randrange(3)}".encode()).hexdigest() for code, _, _ in names]
        live = {}
        for month in months:
            for key in [k for k in live if dice.random() < 0.15]:
                del live[key]
            while len(live) < given.findings and dice.random() < 0.9:
                rule, paper, words = dice.choice(PAPERS)
                place = dice.randrange(len(names))
                number = dice.randrange(6)
                quote = f"{words} của {dice.choice(WHO)} ({dice.choice(FORM)})"
                live[(place, rule, number)] = finding(agency, names[place][0], rule, paper, quote, number)
            # Some procedures change, some agencies skip a month.
            for _ in range(3):
                hashes[dice.randrange(len(names))] = hashlib.sha256(f"{month}/{dice.randrange(3)}".encode()).hexdigest()
            if dice.random() < 0.03:
                continue
            rows = sorted([code, name, field, digest, 4] for (code, name, field), digest in zip(names, hashes))
            found = sorted(live.values(), key=lambda f: (f["code"], f["rule"], f["component"], f["fingerprint"]))
            used = sorted({f["rule"] for f in found})
            body = {
                "agency": {"id": agency, "name": f"Công an xã số {unit}"}, "period": month, "revision": 1,
                "created": f"{month}-09T08:00:00+07:00", "as_of": f"{month}-08", "origin": "checker",
                "tool": {"name": "tthc-lint", "version": "1.0.0"},
                "policy": {"id": "vn-national", "version": "2026.11", "sha256": HASH},
                "responsible_officer": f"Cán bộ {unit}", "procedures": rows, "unreadable": [],
                "rules": [{"id": rule, "title": rule, "basis": ["khoản 3 Điều 38 Luật Cư trú (68/2020/QH14)"]} for rule in used],
                "findings": found, "difficulties": ["Chưa có thiết bị đọc mã QR"] if dice.random() < 0.02 else [], "proposals": [],
                "totals": {
                    "files": len(rows), "procedures": len(rows), "documents": 4 * len(rows), "errors": len(found), "warnings": 0,
                    "infos": 0, "waived": 0, "ignored": 0, "known": 0,
                },
            }
            whole = {
                "format": "tthc-submission", "version": 1, "body": body,
                "manifest": {"algorithm": "SHA-256", "sha256": hashlib.sha256(canonical(body)).hexdigest()},
            }
            with open(f"{given.folder}/{month}/{agency}_{month}_r1.tthc.json", "wb") as out:
                out.write(canonical(whole) + b"\n")


main()
