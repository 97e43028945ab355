"""The static site: pages, charts and downloads from records that others have worked out.

`render` makes every file from a `SiteContent`; `write_site` puts them on disk, whole.
"""

from accord.site._content import LedgerLine, SiteContent
from accord.site._render import render
from accord.site._write import write_site

__all__ = ["LedgerLine", "SiteContent", "render", "write_site"]
