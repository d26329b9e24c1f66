"""Packs the returns below a folder anew: pack_returns.py INPUT OUTPUT zip|xz|zst|gz

zip makes one archive for each folder, the others one file for each return. Python's own libraries
write them, so that what the program reads was not written by what reads it.
"""
import gzip
import lzma
import pathlib
import sys
import zipfile

source, target, form = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
for path in sorted(source.rglob("*.gz")):
    text = gzip.decompress(path.read_bytes())
    folder = target / path.parent.relative_to(source)
    folder.parent.mkdir(parents=True, exist_ok=True)
    if form == "zip":
        method = zipfile.ZIP_STORED if "lan" in path.name else zipfile.ZIP_DEFLATED
        with zipfile.ZipFile(folder.with_suffix(".zip"), "a", method) as archive:
            archive.writestr(zipfile.ZipInfo(path.name.removesuffix(".gz")), text, method)
    else:
        folder.mkdir(exist_ok=True)
        name = path.name.removesuffix(".gz")
        if form == "xz":
            (folder / f"{name}.xz").write_bytes(lzma.compress(text))
        elif form == "gz":
            half = text.rfind(b"\n", 0, len(text) // 2) + 1
            (folder / f"{name}.gz").write_bytes(gzip.compress(text[:half]) + gzip.compress(text[half:]))
        else:
            (folder / name).write_bytes(text)
