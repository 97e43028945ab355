"""`accord serve`: the site on this machine."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Annotated

import typer

from accord.cli._options import WorkspaceOption


def serve(
    workspace: WorkspaceOption,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8000,
) -> None:
    """Show the site on this machine.

    At an address that only this machine reaches, until interrupted.
    """
    from accord.records import InputError
    from accord.workspace import Workspace

    site = Workspace.open(workspace).site
    if not (site / "index.html").is_file():
        raise InputError(site, "no site yet", f"make it: accord run -w {workspace}")
    try:
        server = ThreadingHTTPServer(
            ("127.0.0.1", port), partial(SimpleHTTPRequestHandler, directory=str(site))
        )
    except OSError as error:
        raise InputError(f"--port {port}", f"{error.strerror}", "give another port") from None
    typer.echo(f"http://127.0.0.1:{server.server_port}/ (Ctrl-C ends it)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
