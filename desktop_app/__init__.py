"""The window: asks use cases, shows answers."""

from desktop_app.constants_kept import keep_constants

keep_constants()
