"""The entries of a ZIP archive as they lie in the file, and their content."""

import dataclasses
import struct
import zipfile
import zlib



@dataclasses.dataclass
class Entry:
    """One entry: what stands in the directory, the compressed bytes, the content."""

    name: str
    method: int
    flags: int
    stamp: tuple
    """Time and date as they are packed."""
    attributes: int
    compressed: bytes
    content: bytes | None
    """None when it cannot be inflated."""

    @property
    def head(self):
        """What is told of the entry besides its bytes."""
        return (self.name, self.method, self.flags, self.stamp, self.attributes)


def entries(path):
    """All entries, in the order of the directory; folders are left out."""
    found = []
    with zipfile.ZipFile(path) as archive, open(path, "rb") as file:
        for info in archive.infolist():
            if info.is_dir():
                continue
            file.seek(info.header_offset + 26)
            shift = sum(struct.unpack("<2H", file.read(4)))
            file.seek(shift, 1)
            compressed = file.read(info.compress_size)
            found.append(Entry(
                info.orig_filename, info.compress_type, info.flag_bits, info.date_time,
                info.external_attr, compressed, _content(info, compressed)))
    return found


def _content(info, compressed):
    if info.compress_type == zipfile.ZIP_STORED:
        return compressed
    try:
        return zlib.decompressobj(-15).decompress(compressed)
    except zlib.error:
        return None


def copy_with_slashes(path, file):
    """Writes an archive whose names have backslashes with slashes; gives whether it had any."""
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        if not any("\\" in info.orig_filename for info in infos):
            return False
        with zipfile.ZipFile(file, "w") as copy:
            for info in infos:
                copy.writestr(info.orig_filename.replace("\\", "/"), archive.read(info))
    return True
