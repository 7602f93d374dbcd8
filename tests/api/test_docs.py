"""A page on which every route can be tried, without a network."""

import re

from flask.testing import FlaskClient


def test_the_page_is_found_without_its_last_slash(filled: FlaskClient) -> None:
    """Who types the address as it is printed gets the page."""
    response = filled.get("/docs", follow_redirects=True)

    assert (response.status_code, response.mimetype) == (200, "text/html")


def test_everything_on_the_page_comes_from_this_service(filled: FlaskClient) -> None:
    """The page's files are served beside it, and its policy forbids any other place."""
    page = filled.get("/docs/")

    links = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert links
    for link in links:
        assert link.startswith("/docs/")
        with filled.get(link) as file:
            assert file.status_code == 200
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
    assert "https:" not in page.headers["Content-Security-Policy"]
    assert '"validatorUrl": null' in page.text


def test_the_page_repeats_nothing_of_the_request(filled: FlaskClient) -> None:
    """A forged Host does not end up in the page's script."""
    page = filled.get("/docs/", headers={"Host": "evil.example"})

    assert "evil" not in page.text


def test_what_is_not_the_page_s_is_a_problem(filled: FlaskClient) -> None:
    """No file beside those of the page is served."""
    for path in ("/docs/none.js", "/docs/../../etc/passwd", "/docs/%2e%2e/__init__.py"):
        response = filled.get(path)
        assert (response.status_code, response.mimetype) == (404, "application/problem+json")
