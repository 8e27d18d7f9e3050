"""Two rules that ruff does not have, read from the syntax tree: exact figures, and no hidden time.

Exact figures (SPEC 1.6): no float literal, no call of `float`, and no `/` unless an operand is evidently a Decimal, a
Fraction or a path — which this module takes from literals, calls, annotations and assignments around it. Dividing
integers gives a float; `//` or a Decimal is meant.

No hidden time (SPEC 1.7): the present is asked of a Clock, never of the machine, so that a test or a replay can set it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

EXACT_TYPES = {"Decimal", "Fraction", "Path", "PurePath", "PurePosixPath", "Traversable"}
EXACT_ATTRIBUTES = {"parent", "parents"}
EXACT_CALLS = EXACT_TYPES | {"files", "home", "cwd", "resolve", "joinpath", "with_name", "with_suffix", "scaleb"}

PRESENT_TIME = {
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "time.ctime",
    "time.strftime",
}
NAIVE_TIME = {"datetime.datetime.utcnow", "datetime.datetime.utcfromtimestamp", "datetime.datetime.today"}
NAIVE_WITHOUT_ZONE = {"datetime.datetime.now": 1, "datetime.datetime.fromtimestamp": 2}
MEASURED_TIME = {"time.monotonic", "time.monotonic_ns", "time.perf_counter", "time.perf_counter_ns", "time.sleep"}


@dataclass(frozen=True, slots=True)
class Finding:
    """A line that breaks a rule."""

    line: int
    what: str


def inexact_figures(source: str) -> list[Finding]:
    """Where this module makes or may make a float."""
    tree = ast.parse(source)
    exact = _exact_names(tree)
    return [Finding(node.lineno, what) for node in _nodes(tree) if (what := _inexact(node, exact))]


def hidden_time(source: str) -> list[Finding]:
    """Where this module asks the machine for the present."""
    return _calls_of(source, PRESENT_TIME)


def measured_time(source: str) -> list[Finding]:
    """Where this module measures how long something takes, or waits."""
    return _calls_of(source, MEASURED_TIME)


def naive_time(source: str) -> list[Finding]:
    """Where this module makes a time without a zone."""
    tree = ast.parse(source)
    origins = _origins(tree)
    found = _calls_of(source, NAIVE_TIME)
    for node in _nodes(tree):
        if isinstance(node, ast.Call):
            name = _full_name(node.func, origins)
            zone_at = NAIVE_WITHOUT_ZONE.get(name)
            has_zone = zone_at is not None and (len(node.args) >= zone_at or any(k.arg == "tz" for k in node.keywords))
            if zone_at is not None and not has_zone:
                found.append(Finding(node.lineno, f"{name} without a zone"))
    return found


# -- exact figures ----------------------------------------------------------------------------------------------


def _inexact(node: ast.expr | ast.stmt, exact: set[str]) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
        return f"float literal {node.value!r}"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float":
        return "call of float"
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return "" if _is_exact(node.left, exact) or _is_exact(node.right, exact) else f"division {ast.unparse(node)}"
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Div):
        return "" if _is_exact(node.target, exact) else f"division {ast.unparse(node)}"
    return ""


def _is_exact(node: ast.expr, exact: set[str]) -> bool:
    """Whether an operand is evidently no int and no float."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    if isinstance(node, ast.Name):
        return node.id in exact
    if isinstance(node, ast.Attribute):
        return node.attr in EXACT_ATTRIBUTES or node.attr in exact
    if isinstance(node, ast.Subscript | ast.UnaryOp | ast.BinOp):
        parts = [part for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)]
        return any(_is_exact(part, exact) for part in parts)
    if isinstance(node, ast.Call):
        return _last_name(node.func) in EXACT_CALLS
    return isinstance(node, ast.JoinedStr)


def _exact_names(tree: ast.Module) -> set[str]:
    """The names and attributes that this module annotates as, or assigns, something evidently exact.

    A name that is also annotated as something else anywhere in the module is not evident.
    """
    exact: set[str] = set()
    doubtful: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
            name = node.arg if isinstance(node, ast.arg) else _last_name(node.target)
            words = {_last_name(part) for part in ast.walk(node.annotation)}
            (exact if words & EXACT_TYPES else doubtful).add(name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            names = {_last_name(target) for target in node.targets} - {""}
            if _is_exact(node.value, exact - doubtful):
                exact |= names
            elif not isinstance(node.value, ast.Name):
                doubtful |= names
    return exact - doubtful


# -- names ------------------------------------------------------------------------------------------------------


def _calls_of(source: str, forbidden: set[str]) -> list[Finding]:
    """Every mention of a forbidden function, called or handed on, and every import of it by its bare name."""
    tree = ast.parse(source)
    origins = _origins(tree)
    found = []
    for node in _nodes(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            name = _full_name(node, origins)
            if name in forbidden:
                found.append(Finding(node.lineno, name))
    return found


def _origins(tree: ast.Module) -> dict[str, str]:
    """What each imported name of the module stands for: {"dt": "datetime.datetime"}."""
    origins: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            origins |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            origins |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return origins


def _full_name(node: ast.expr, origins: dict[str, str]) -> str:
    """The dotted name an expression stands for, imports resolved; empty for anything else."""
    if isinstance(node, ast.Name):
        return origins.get(node.id, "")
    if isinstance(node, ast.Attribute):
        before = _full_name(node.value, origins)
        return f"{before}.{node.attr}" if before else ""
    return ""


def _last_name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return ""


def _nodes(tree: ast.Module) -> Iterator[ast.expr | ast.stmt]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.expr | ast.stmt))
