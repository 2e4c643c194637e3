#!/usr/bin/env python3
"""Writes deterministic, realistic procedure files: what the benchmark reads.

    generate.py --out FOLDER --count 20000      one procedure a file, 500 files a folder
    generate.py --out FOLDER --communes 100     one folder a commune with its agency.yaml, 400 procedures each

A file is about 3.5 KB: block scalars, lists of documents, quoted codes. About 12 in 100 lines name a paper that the
policy knows; 2 in 100 files are in decomposed Unicode (NFD). File number i depends on the seed and i only, so a
corpus of N files is the beginning of a larger one. Standard library only.
"""
import argparse
import os
import random
import unicodedata

FIELDS = ["Hộ tịch", "Đất đai", "Cư trú", "Bảo trợ xã hội", "Giáo dục mầm non", "Quy hoạch xây dựng", "Thuế nội địa",
          "Người có công", "Chứng thực", "Nuôi con nuôi", "Thành lập hộ kinh doanh", "Bồi thường, tái định cư"]
VERBS = ["Cấp", "Cấp lại", "Cấp đổi", "Đăng ký", "Xác nhận", "Điều chỉnh", "Gia hạn", "Chấm dứt", "Thẩm định", "Hỗ trợ"]
THINGS = ["giấy phép xây dựng công trình riêng lẻ", "trích lục kết hôn", "chế độ mai táng phí", "quyền sử dụng đất ở",
          "hợp đồng thuê nhà ở công vụ", "học bổng cho học sinh bán trú", "biến động về người sử dụng đất",
          "giấy chứng nhận hộ kinh doanh", "trợ cấp nuôi dưỡng hằng tháng", "việc nuôi con nuôi trong nước"]
AGENCIES = ["Ủy ban nhân dân cấp xã", "Công an cấp xã", "Sở Xây dựng", "Sở Tư pháp", "Bảo hiểm xã hội cơ sở",
            "Chi nhánh Văn phòng đăng ký đất đai", "Trung tâm Phục vụ hành chính công cấp xã", "Thuế cơ sở",
            "Phòng Tư pháp cấp huyện", "Ủy ban nhân dân quận"]
SENTENCES = [
    "Người dân chuẩn bị hồ sơ rồi gửi tới quầy tiếp nhận hoặc gửi qua cổng dịch vụ công.",
    "Công chức kiểm tra tính đầy đủ của từng thành phần và cấp phiếu hẹn ngày trả kết quả.",
    "Hồ sơ chưa hợp lệ thì công chức lập phiếu hướng dẫn, ghi rõ nội dung cần hoàn thiện.",
    "Bộ phận chuyên môn thẩm tra thực địa khi thấy thông tin kê khai chưa thống nhất.",
    "Lãnh đạo cơ quan ký duyệt kết quả; trường hợp từ chối phải trả lời bằng văn bản, nêu lý do.",
    "Người nộp theo dõi tiến độ bằng mã hồ sơ và nhận kết quả tại nơi đã đăng ký.",
    "Kết quả điện tử được lưu vào kho dữ liệu của tổ chức, cá nhân và có giá trị như bản giấy.",
    "Phí được nộp trực tuyến hoặc tại quầy, có biên lai gửi vào hộp thư điện tử của người nộp.",
]
MENTION_SENTENCES = [
    "Người nộp mang theo {} để công chức đối chiếu khi tiếp nhận.",
    "Công chức khai thác dữ liệu về cư trú, không yêu cầu nộp {}.",
    "Trường hợp không khai thác được thông tin thì người dân xuất trình {}.",
    "Việc bỏ {} thực hiện theo Nghị định số 104/2022/NĐ-CP.",
]
DOCUMENTS = [
    "Tờ khai theo mẫu của cơ quan tiếp nhận", "Văn bản ủy quyền theo quy định của pháp luật dân sự",
    "Bản vẽ hiện trạng có xác nhận của đơn vị đo đạc", "Ảnh chân dung cỡ 3 cm x 4 cm nền trắng",
    "Phiếu khám sức khỏe còn trong thời hạn sáu tháng", "Hợp đồng đã ký giữa các bên liên quan",
    "Biên bản họp gia đình về việc phân chia tài sản", "Quyết định của cơ quan có thẩm quyền về việc cho phép",
]
PAPERS = ["Sổ hộ khẩu", "sổ hộ khẩu gia đình", "Sổ tạm trú", "CMND", "Giấy chứng minh nhân dân", "Thẻ căn cước công dân",
          "thẻ căn cước", "Giấy xác nhận thông tin về cư trú", "mẫu CT07", "Giấy khai sinh", "Sổ bảo hiểm xã hội"]
MENTION_DOCUMENTS = ["{} (bản chính để đối chiếu)", "Bản sao có chứng thực {}", "{} hoặc hộ chiếu còn giá trị",
                     "Bản sao {} của người được ủy quyền", "{} của cha hoặc mẹ"]
BASIS = [("68/2020/QH14", "Luật Cư trú"), ("26/2023/QH15", "Luật Căn cước"), ("104/2022/NĐ-CP",
         "Nghị định sửa đổi quy định liên quan đến nộp, xuất trình sổ hộ khẩu, sổ tạm trú giấy"),
         ("118/2025/NĐ-CP", "Nghị định về cơ chế một cửa"), ("60/2014/QH13", "Luật Hộ tịch")]


def sentence(rng, rate):
    if rng.random() < rate:
        return rng.choice(MENTION_SENTENCES).format(rng.choice(PAPERS))
    return rng.choice(SENTENCES)


def document(rng, rate):
    if rng.random() < rate:
        return rng.choice(MENTION_DOCUMENTS).format(rng.choice(PAPERS))
    return rng.choice(DOCUMENTS)


def procedure(seed, number, rate):
    rng = random.Random(seed * 1_000_003 + number)
    lines = [f'code: "{1 + number % 3}.{number % 1_000_000:06d}"',
             f"name: {rng.choice(VERBS)} {rng.choice(THINGS)}",
             f"field: {rng.choice(FIELDS)}", "level: [commune]", f"executing_agency: {rng.choice(AGENCIES)}",
             f"decision: {rng.randint(100, 3999)}/QĐ-UBND", "subjects: [Công dân Việt Nam, Tổ chức]", "steps:"]
    for step in range(rng.randint(3, 5)):
        lines += [f"  - name: Bước {step + 1}", "    text: |"]
        lines += [f"      {sentence(rng, rate)}" for _ in range(rng.randint(2, 4))]
    for submission in ("direct", "online"):
        if submission == "direct":
            lines.append("methods:")
        lines += [f"  - submission: {submission}", f"    time_limit: {rng.randint(1, 30):02d} ngày làm việc",
                  f'    fees: "{rng.randint(0, 90)}.000 đồng"']
    lines.append("dossiers:")
    for case in range(rng.randint(1, 2)):
        lines += [f"  - case: Trường hợp {case + 1}", "    sets: 1", "    documents:"]
        for _ in range(rng.randint(4, 9)):
            lines += [f'      - name: "{document(rng, rate)}"', f"        originals: {rng.randint(0, 1)}",
                      f"        copies: {rng.randint(0, 1)}"]
    lines.append("results: [Văn bản trả lời của cơ quan giải quyết]")
    lines.append("conditions: >-\n  " + "\n  ".join(sentence(rng, rate) for _ in range(3)))
    lines.append("legal_basis:")
    for number_, title in rng.sample(BASIS, 3):
        lines += [f"  - number: {number_}", f"    title: {title}"]
    text = "\n".join(lines) + "\n"
    return unicodedata.normalize("NFD", text) if rng.random() < 0.02 else text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--communes", type=int, help="write whole communes of 400 procedures instead")
    parser.add_argument("--first", type=int, default=0, help="number of the first commune")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mention-rate", type=float, default=0.12)
    options = parser.parse_args()
    total = size = 0

    def write(folder, name, text):
        nonlocal total, size
        data = text.encode()
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
        total, size = total + 1, size + len(data)

    if options.communes:
        # Every commune publishes the same 400 procedures: one text in ten is the commune's own.
        shared = [procedure(options.seed, index, options.mention_rate) for index in range(400)]
        for commune in range(options.first, options.first + options.communes):
            folder = os.path.join(options.out, f"xa-{commune:05d}")
            os.makedirs(folder, exist_ok=True)
            write(folder, "agency.yaml", f"id: xa-{commune:05d}\nname: Ủy ban nhân dân xã số {commune}\nlevel: commune\n")
            for index in range(400):
                own = (index + commune) % 10 == 0
                text = procedure(options.seed + commune + 1, index, options.mention_rate) if own else shared[index]
                write(folder, f"p{index:03d}.yaml", text)
    else:
        for index in range(options.count):
            folder = os.path.join(options.out, f"{index // 500:03d}")
            os.makedirs(folder, exist_ok=True)
            write(folder, f"p{index:06d}.yaml", procedure(options.seed, index, options.mention_rate))
    print(f"{total} files, {size} bytes, {size / total:.0f} a file")


if __name__ == "__main__":
    main()
