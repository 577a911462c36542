"""Checks a formatter of another package in one call; the documented path of `reports.formats.contract`."""

from ..reports.formats.contract import *  # noqa: F403
