"""gzip, bzip2 and xz, recognised by content and decompressed with limits."""

from __future__ import annotations

import io

from ...errors import SourceError

MAX_BYTES = 512 << 20
"""The maximum size of an input when decompressed, in bytes."""

MAX_RATIO = 200
"""The maximum ratio of the size when decompressed to the compressed size. For prose it is three to five, for bombs a thousand."""

FREE_BYTES = 16 << 20
"""The size up to which the ratio is not checked, in bytes."""

_FETCH_AGAIN = "Copy or download it again."
_SPLIT = "If it is text, decompress it and split it into parts."
_CHUNK = 1 << 20
_MAGIC = {b"\x1f\x8b\x08": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz"}
_BZIP2_BLOCKS = (b"1AY&SY", b"\x17rE8P\x90")


def decompress(data: bytes, name: str) -> bytes:
    """The decompressed bytes of a gzip, bzip2 or xz file; any other input is returned unchanged.

    Raises:
        SourceError: It is truncated or damaged, or contains more than `MAX_BYTES`, or more than both `FREE_BYTES` and
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
    # A text may begin with "BZh" too, so check the block header after the level.
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
