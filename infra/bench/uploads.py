#!/usr/bin/env python3
"""Uploads drawings and pictures to a service and prints how long it took to look at each, by the service's own log.

uploads.py BASE LOG
"""

import json
import random
import struct
import sys
import time
import urllib.error
import urllib.request
import zlib

TIMES = 6  # the first is warm-up and not printed


def drawing(megabytes):
    """A DXF of lines and polylines, as long as asked for."""
    random.seed(1)
    parts = ["0\nSECTION\n2\nENTITIES\n"]
    size = 0
    while size < megabytes * (1 << 20) - 300:
        x, y = random.random() * 1e5, random.random() * 1e5
        part = (
            f"0\nLINE\n8\nWALLS\n10\n{x:.6f}\n20\n{y:.6f}\n30\n0.0\n11\n{x + 100:.6f}\n21\n{y:.6f}\n31\n0.0\n"
        )
        parts.append(part)
        size += len(part)
    parts.append("0\nENDSEC\n0\nEOF\n")
    return "".join(parts).encode()


def picture(width, height):
    """A PNG with the lines of a plan on white, blank but for its last rows: the longest way to find out."""
    rows = []
    for y in range(height):
        row = bytearray(b"\xff" * width * 3)
        if y > height - 10:
            row[300:600] = b"\x00" * 300
        rows.append(b"\x00" + bytes(row))

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(rows), 6)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def send(base, name, kind, body):
    boundary = "x-upload"
    form = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="job_type"\r\n\r\n{kind}\r\n'
        f'--{boundary}\r\nContent-Disposition: form-data; name="upload"; filename="{name}"\r\n\r\n'
    ).encode() + body + f"\r\n--{boundary}--\r\n".encode()
    request = urllib.request.Request(
        base + "/api/v1/jobs", form, {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    )
    try:
        urllib.request.urlopen(request).read()
    except urllib.error.HTTPError as refusal:
        if refusal.code != 501:  # pictures are looked at, and not converted yet
            raise


def looked(log, event):
    with open(log, encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines if f'"{event}' in line]
    return [line["duration_ms"] for line in told]


def main():
    base, log = sys.argv[1:]
    print("upload,size,median_ms,figure")
    body = drawing(50)
    for _ in range(TIMES):
        send(base, "big.dxf", "cad", body)
    time.sleep(1)
    times = sorted(looked(log, "dxf_validation_passed")[1:])
    median = times[len(times) // 2]
    print(f"dxf,{len(body) / (1 << 20):.1f} MB,{median:.1f},{len(body) / (1 << 20) / median * 1000:.0f} MB/s")
    before = 0
    for megapixels, width, height in ((1, 1000, 1000), (4, 2000, 2000), (16, 4000, 4000)):
        body = picture(width, height)
        for _ in range(TIMES):
            send(base, "plan.png", "image", body)
        time.sleep(1)
        told = looked(log, "image_validation_passed")
        times = sorted(told[before + 1 :])
        before = len(told)
        median = times[len(times) // 2]
        print(f"png,{megapixels} MP,{median:.1f},{median / megapixels:.1f} ms/MP")


main()
