"""Every check there is, each defined once: `nox -s NAME` runs one, `nox --list` names them, `.ci/run` runs them all.

Each session works in an environment of its own, so that none passes by what another has installed.
"""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import nox
from packaging.requirements import Requirement

nox.options.sessions = ["test", "lint", "types", "docs", "wheel", "plugin"]
nox.options.error_on_missing_interpreters = True

_PROJECT = nox.project.load_toml("pyproject.toml")["project"]
_ENGINES = {
    "duckdb": ("duckdb",),
    "polars": ("polars",),
    "datasets": ("datasets",),
    "spark": ("pyspark",),
    "ray": ("ray[data]", "aiohttp"),
    "daft": ("daft",),
    "dask": ("dask[distributed]",),
    "beam": ("apache-beam",),
    "datatrove": ("datatrove", "orjson"),
    "data_juicer": ("py-data-juicer", "aiohttp", "ray"),
    "nemo_curator": ("nemo-curator",),
}
"""What each engine needs. Some of them want versions that others do not bear."""
_ENGINES_OF_CI = ("duckdb", "polars", "datasets", "spark")
_LIBRARIES = (
    "pandas", "polars", "duckdb", "datasets",
    "langchain-core", "langchain-text-splitters", "llama-index-core", "chromadb",
)  # fmt: skip
_WITHOUT = ("pyromark", "turbohtml", "opencc")
"""What newsnorm does without where it is not there, with an error that says so, or another engine."""
_OF_OURS_ALONE = ("test_regexes", "test_regex_edges", "test_canonical_text", "test_content", "test_fixed_point")
"""Laws of what newsnorm does with Python alone: they look at the same inputs whatever else is installed."""
_SEEDS = sorted(Path("seeds").glob("*.txt"))


@nox.session
def test(session: nox.Session) -> None:
    """Run the tests, as the README says; what follows `--` goes to pytest."""
    environment = {"NEWSNORM_VENV": session.virtualenv.location}
    session.run("bash", "tests/run.sh", *session.posargs, env=environment, external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format, and that imports run downwards only."""
    session.install("--group", "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports", "--no-cache", env={"PYTHONPATH": "src"})  # reads the package, and does not run it


@nox.session
def types(session: nox.Session) -> None:
    """Check the types of the source, and what a caller's type checker sees."""
    session.install("--editable", ".[testing]", "--group", "lint", "--group", "test", "pyright[nodejs]")
    session.run("mypy")
    session.run("python", "-m", "pytest", "--quiet", "tests/api/test_types.py")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the pages without a warning, and run their examples."""
    session.install("--editable", ".[testing]", "--group", "docs")
    folder = session.create_tmp()
    options = ("--quiet", "-n", "-W", "--keep-going", "-d", f"{folder}/trees")  # the pages are read once
    session.run("sphinx-build", *options, "-b", "html", "docs", f"{folder}/html")
    session.run("sphinx-build", *options, "-b", "doctest", "docs", f"{folder}/doctest")


@nox.session
def build(session: nox.Session) -> None:
    """Build the source distribution and, from it, the wheel; look at what they hold."""
    session.install("build", "check-wheel-contents", "twine")
    folder = _dist_of(session)
    for old in folder.glob("newsnorm-*"):
        old.unlink()
    session.run("python", "-m", "build", "--outdir", str(folder))
    session.run("twine", "check", "--strict", *map(str, folder.glob("newsnorm-*")))
    session.run("check-wheel-contents", str(_wheel_in(folder)))
    with zipfile.ZipFile(_wheel_in(folder)) as archive:
        name = next(each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        page = archive.read(name).decode()
    if "](docs/" in page:
        session.error("the page of the package has links that lead nowhere")


@nox.session(requires=["build"])
def wheel(session: nox.Session) -> None:
    """Read the seeds with the wheel alone, in an environment without tools, far from the source."""
    session.install(str(_wheel_in(_dist_of(session))))
    seeds = Path("seeds").resolve()
    with TemporaryDirectory() as elsewhere, session.chdir(elsewhere):
        lines = str(session.run("newsnorm", str(seeds), silent=True)).splitlines()
    articles = [line for line in lines if line.startswith("{")]
    if len(articles) != len(_SEEDS):
        session.error(f"{len(articles)} articles from {len(_SEEDS)} seeds")


@nox.session(requires=["build"])
def plugin(session: nox.Session) -> None:
    """Run the tests of a reader in a package of its own, on the wheel."""
    session.install(f"{_wheel_in(_dist_of(session))}[testing]", "pytest", "./examples/reader_plugin")
    with session.chdir("examples/reader_plugin"):
        session.run("python", "-m", "pytest", "--quiet", "-p", "no:cacheprovider")


@nox.session
def lower_bounds(session: nox.Session) -> None:
    """Run the tests with the oldest versions that pyproject.toml allows, but for those that ask nothing of them."""
    session.install("--editable", ".[all]", "--group", "test", *_lowest_versions())
    others = [f"--ignore=tests/property/{name}.py" for name in _OF_OURS_ALONE]
    session.run("python", "-m", "pytest", "-n", "3", *others, *session.posargs)


@nox.session
@nox.parametrize("name", [nox.param(name, id=name) for name in _WITHOUT])
def without(session: nox.Session, name: str) -> None:
    """Run the tests where a compiled part is missing: `nox -s "without(turbohtml)"`."""
    session.install("--editable", ".[all]", "--group", "test")
    session.run("python", "-m", "pip", "uninstall", "--quiet", "--yes", name)
    session.run("python", "-m", "pytest", "-n", "2", *session.posargs)


@nox.session(requires=["build"])
def sdist(session: nox.Session) -> None:
    """Unpack the source distribution far from the checkout, install from it, and run all tests that it brings."""
    with TemporaryDirectory() as elsewhere:
        with tarfile.open(next(_dist_of(session).glob("newsnorm-*.tar.gz"))) as archive:
            archive.extractall(elsewhere, filter="data")
        with session.chdir(next(Path(elsewhere).iterdir())):
            session.install(".[all]", "--group", "test")
            session.run("python", "-m", "pytest", "-n", "2", *session.posargs)


@nox.session
def engines(session: nox.Session) -> None:
    """Send 20,000 rows through the engines that CI tries: four minutes; Spark is skipped without a Java runtime."""
    _try_engines(session, _ENGINES_OF_CI, "-n", "2")


@nox.session
@nox.parametrize("engine", [nox.param(name, id=name) for name in _ENGINES if name not in _ENGINES_OF_CI])
def more_engines(session: nox.Session, engine: str) -> None:
    """Send 20,000 rows through another engine: `nox -s "more_engines(ray)"`; NeMo-Curator takes gigabytes."""
    _try_engines(session, (engine,))


def _try_engines(session: nox.Session, names: tuple[str, ...], *arguments: str) -> None:
    session.install("--editable", ".[arrow]", "--group", "test", *(need for name in names for need in _ENGINES[name]))
    limit = ("--session-timeout", "1800")  # seconds; an engine that hangs ends after ten minutes
    what = ("-m", "engines or not engines", "tests/engines", "tests/unit/engines")
    session.run("python", "-m", "pytest", *limit, *what, *arguments, *session.posargs)


@nox.session
def libraries(session: nox.Session) -> None:
    """Run the pages on tables and retrieval as printed, with the libraries they call: a gigabyte of downloads."""
    session.install("--editable", ".[arrow]", "--group", "test", *_LIBRARIES)
    environment = {"HYPOTHESIS_PROFILE": "ci"}  # else only some sections run
    session.run("python", "-m", "pytest", "tests/api/test_library_pages.py", *session.posargs, env=environment)


@nox.session
def mutation(session: nox.Session) -> None:
    """Change the code and the word lists at random and count what the tests notice: hours, so never by default."""
    session.install("--editable", ".[testing]", "--group", "test")
    session.run("python", "benchmarks/mutation.py", *(session.posargs or ["--tables", "60", "--logic", "120"]))


@nox.session
def regexes(session: nox.Session) -> None:
    """Attack every regex of the package with all texts made to slow it down, not only with some: two minutes."""
    session.install("--editable", ".[testing]", "--group", "test")
    environment = {"NEWSNORM_REGEXES": "all"}
    session.run("python", "-m", "pytest", "--timeout", "0", "tests/property/test_regexes.py", env=environment)


def _dist_of(session: nox.Session) -> Path:
    """Return the folder in which `build` leaves what the other sessions install."""
    folder = session.cache_dir / "dist"
    folder.mkdir(exist_ok=True)
    return folder.resolve()


def _wheel_in(folder: Path) -> Path:
    return next(folder.glob("newsnorm-*.whl"))


def _lowest_versions() -> Iterator[str]:
    """Yield `name==version` for each lower bound of the package and its extras."""
    extras = _PROJECT["optional-dependencies"]
    for line in (*_PROJECT["dependencies"], *extras["testing"], *extras["zstd"]):
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate():
            lowest = next(bound.version for bound in wanted.specifier if bound.operator == ">=")
            yield f"{wanted.name}=={lowest}"
