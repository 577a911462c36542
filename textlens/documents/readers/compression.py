"""gzip, bzip2 and xz, recognised by content and opened within bounds."""

from __future__ import annotations

import io

from ...errors import SourceError

MAX_BYTES = 512 << 20
"""Most bytes that a compressed input may hold."""

MAX_RATIO = 200
"""How many times its compressed size an input may hold. Prose shrinks three- to fivefold, a bomb a thousandfold."""

FREE_BYTES = 64 << 20
"""Bytes that an input may hold whatever the ratio."""

_FETCH_AGAIN = "Copy or download it again."
_SPLIT = "If it is text, decompress it and split it into parts."
_CHUNK = 1 << 20
_MAGIC = {b"\x1f\x8b\x08": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz"}
_BZIP2_BLOCKS = (b"1AY&SY", b"\x17rE8P\x90")


def decompress(data: bytes, name: str) -> bytes:
    """The bytes inside a gzip, bzip2 or xz file; any other input as it is.

    Raises:
        SourceError: It is truncated or damaged, or holds more than `MAX_BYTES`, or more than both `FREE_BYTES` and
            `MAX_RATIO` times its size.
    """
    method = _method(data)
    if method is None:
        return data
    import zlib
    from lzma import LZMAError

    limit = min(MAX_BYTES, max(FREE_BYTES, MAX_RATIO * len(data)))
    try:
        with _opened(data, method) as file:
            return _bounded(file, limit, name)
    except EOFError:
        raise SourceError(f"{name} is cut short: its {method} data ends too early", _FETCH_AGAIN) from None
    except (OSError, zlib.error, LZMAError) as error:
        raise SourceError(f"{name} is damaged: its {method} data cannot be read ({error})", _FETCH_AGAIN) from None
    except MemoryError:
        raise SourceError(f"{name} needs more memory to decompress than there is") from None


def _method(data: bytes) -> str | None:
    method = next((method for magic, method in _MAGIC.items() if data.startswith(magic)), None)
    # A text may begin with "BZh": what follows the level tells.
    return None if method == "bzip2" and data[4:10] not in _BZIP2_BLOCKS else method


def _opened(data: bytes, method: str) -> io.BufferedIOBase:
    packed = io.BytesIO(data)
    if method == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=packed)
    if method == "bzip2":
        import bz2

        return bz2.BZ2File(packed)
    import lzma

    return lzma.LZMAFile(packed)


def _bounded(file: io.BufferedIOBase, limit: int, name: str) -> bytes:
    found = bytearray()
    while chunk := file.read(_CHUNK):
        found += chunk
        if len(found) > limit:
            raise SourceError(f"{name} holds more than {limit >> 20} MiB when decompressed", _SPLIT)
    return bytes(found)
