#!/usr/bin/env python3
"""Draws an office of five storeys, some 2000 walls and 1500 doors and windows, for the benchmarks in jmh/.

usage: office.py FILE

Each storey is a layer of its own: rooms of 4 by 5 m in rows, each wall a rectangle that ends where the next begins, doors
into every second room from the next one and windows along the outside as blocks.
"""

import sys

STOREYS, COLUMNS, ROWS = 5, 20, 9
WIDTH, DEPTH, THICK = 4000, 5000, 200


def walls():
    """Lists (x, y, along, length, is_upright) of the middle line of each wall, from node to node."""
    for row in range(ROWS + 1):
        for column in range(COLUMNS):
            yield column * WIDTH, row * DEPTH, WIDTH, False
    for column in range(COLUMNS + 1):
        for row in range(ROWS):
            yield column * WIDTH, row * DEPTH, DEPTH, True


def corners(x, y, length, upright):
    """Gives the rectangle of a wall: level ones reach to the far side of the nodes, upright ones stand between them."""
    half = THICK / 2
    if upright:
        return [(x - half, y + half), (x + half, y + half), (x + half, y + length - half), (x - half, y + length - half)]
    return [(x - half, y - half), (x + length - half, y - half), (x + length - half, y + half), (x - half, y + half)]


def tags(*pairs):
    return "".join(f"{code}\n{value}\n" for code, value in pairs)


def insert(layer, block, x, y, turn):
    return tags((0, "INSERT"), (8, layer), (2, block), (10, x), (20, y), (50, turn))


def storey(number):
    layer = f"FLOOR-{number}"
    for x, y, length, upright in walls():
        ring = corners(x, y, length, upright)
        yield tags((0, "LWPOLYLINE"), (8, layer), (90, 4), (70, 1))
        yield "".join(tags((10, px), (20, py)) for px, py in ring)
        outside = (x in (0, COLUMNS * WIDTH)) if upright else (y in (0, ROWS * DEPTH))
        if outside:
            yield insert(layer, "WINDOW", x + (0 if upright else 1400), y + (1900 if upright else 0), 90 if upright else 0)
        elif upright or (x // WIDTH + y // DEPTH) % 2 == 0:
            yield insert(layer, "DOOR", x + (0 if upright else 1500), y + (2000 if upright else 0), 90 if upright else 0)


def main():
    with open(sys.argv[1], "w", newline="\n") as out:
        out.write(tags((0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, "AC1015"), (9, "$INSUNITS"), (70, 4)))
        out.write(tags((0, "ENDSEC"), (0, "SECTION"), (2, "BLOCKS")))
        out.write(tags((0, "BLOCK"), (2, "DOOR"), (70, 0), (10, 0), (20, 0)))
        half = THICK / 2
        out.write(tags((0, "LINE"), (8, 0), (10, 0), (20, half), (11, 0), (21, half + 900)))
        out.write(tags((0, "ARC"), (8, 0), (10, 0), (20, half), (40, 900), (50, 0), (51, 90), (0, "ENDBLK")))
        out.write(tags((0, "BLOCK"), (2, "WINDOW"), (70, 0), (10, 0), (20, 0)))
        for y in (-half / 2, half / 2):
            out.write(tags((0, "LINE"), (8, 0), (10, 0), (20, y), (11, 1200), (21, y)))
        out.write(tags((0, "ENDBLK"), (0, "ENDSEC"), (0, "SECTION"), (2, "ENTITIES")))
        for number in range(1, STOREYS + 1):
            out.writelines(storey(number))
        out.write(tags((0, "ENDSEC"), (0, "EOF")))


if __name__ == "__main__":
    main()
