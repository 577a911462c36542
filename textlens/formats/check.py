"""Checks a formatter of another package; the public import path of `reports.formats.contract`."""

from ..reports.formats.contract import *  # noqa: F403
