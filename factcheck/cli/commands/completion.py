"""`factcheck completion`."""

import click
from click.shell_completion import get_completion_class

# Where each shell looks, and the line that takes the completion from there.
_INSTALL = {
    "bash": "echo 'eval \"$(factcheck completion bash)\"' >> ~/.bashrc",
    "zsh": "echo 'eval \"$(factcheck completion zsh)\"' >> ~/.zshrc",
    "fish": "factcheck completion fish > ~/.config/fish/completions/factcheck.fish",
}

_EXAMPLES = """\b
To install it for good, then open a new shell:
  {bash}
  {zsh}
  {fish}""".format(**_INSTALL)


@click.command(epilog=_EXAMPLES)
@click.argument("shell", type=click.Choice(list(_INSTALL)))
@click.pass_context
def completion(ctx: click.Context, *, shell: str) -> None:
    """Print what completes commands with the Tab key."""
    make = get_completion_class(shell)
    if make is None:
        raise click.UsageError(f"click has no completion for {shell}.")
    click.echo(f"# To install it: {_INSTALL[shell]}")
    click.echo(make(ctx.find_root().command, {}, "factcheck", "_FACTCHECK_COMPLETE").source())
