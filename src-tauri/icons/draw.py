"""Draws Aisle's mark: an A that is an aisle running away from you, with a lamp where its crossbar would be.

    python3 draw.py        writes icon.png (512 px) and icon.ico (256 px) beside itself

Standard library only; every edge is a distance, so that it comes out smooth at any size.
"""

import math
import struct
import zlib
from pathlib import Path

GROUND, PAPER, LAMP = (47, 93, 80), (246, 242, 233), (232, 178, 84)


def leg(x, y, ax, ay, aw, bx, by, bw):
    """Distance to a stroke from a to b whose half-width goes from aw to bw."""
    dx, dy = bx - ax, by - ay
    t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return math.hypot(x - ax - t * dx, y - ay - t * dy) - (aw + t * (bw - aw))


def rounded_square(x, y, half, radius):
    qx, qy = abs(x - 0.5) - half + radius, abs(y - 0.5) - half + radius
    return math.hypot(max(qx, 0.0), max(qy, 0.0)) + min(max(qx, qy), 0.0) - radius


def over(below, color, cover):
    r, g, b, a = below
    alpha = cover + a * (1 - cover)
    if alpha == 0:
        return below
    mix = [(c * cover + p * a * (1 - cover)) / alpha for c, p in zip(color, (r, g, b))]
    return (*mix, alpha)


def pixels(size):
    def cover(distance):
        return max(0.0, min(1.0, 0.5 - distance * size))

    for row in range(size):
        line = bytearray([0])
        for column in range(size):
            x, y = (column + 0.5) / size, (row + 0.5) / size
            pixel = over((0, 0, 0, 0), GROUND, cover(rounded_square(x, y, 0.47, 0.12)))
            left = leg(x, y, 0.5, 0.235, 0.036, 0.245, 0.765, 0.062)
            right = leg(x, y, 0.5, 0.235, 0.036, 0.755, 0.765, 0.062)
            pixel = over(pixel, PAPER, cover(min(left, right)))
            pixel = over(pixel, LAMP, cover(math.hypot(x - 0.5, y - 0.605) - 0.068))
            line += bytes(round(channel) for channel in pixel[:3]) + bytes([round(pixel[3] * 255)])
        yield bytes(line)


def png(size):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    body = zlib.compress(b"".join(pixels(size)), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def ico(size):
    image = png(size)
    return struct.pack("<HHHBBBBHHII", 0, 1, 1, size % 256, size % 256, 0, 0, 1, 32, len(image), 22) + image


here = Path(__file__).parent
(here / "icon.png").write_bytes(png(512))
(here / "icon.ico").write_bytes(ico(256))
