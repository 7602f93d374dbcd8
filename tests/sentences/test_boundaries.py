"""Where sentences end around quotations, brackets and dashes, and in other scripts."""

import pytest

from tests.sentences.marked import marks, plain, sentences_of


def check(marked: str) -> None:
    """Assert that a text falls into the sentences between its bars."""
    assert sentences_of(plain(marked)) == marks(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param('"It fell.| We ran.| We hid," said Jane Doe.', id="straight"),
        pytest.param("“It fell.| We ran.| We hid,” said Jane Doe.", id="curly"),
        pytest.param("'It fell.| We ran.| We hid,' said Jane Doe.", id="single"),
        pytest.param("‘It fell.| We ran.| We hid,’ said Jane Doe.", id="single curly"),
        pytest.param("''It fell.| We ran.| We hid,'' said Jane Doe.", id="typewriter"),
        pytest.param("«Il est tombé.| On a fui», a dit Jeanne.", id="guillemets"),
        pytest.param("« Il est tombé.| On a fui », a dit Jeanne.", id="guillemets with spaces"),
        pytest.param("«\u00a0Oui.\u00a0»| Elle part.", id="guillemets with fixed spaces"),
        pytest.param("»Es fiel.| Wir flohen«, sagte Jana Roth.", id="guillemets turned round"),
        pytest.param("„Es fiel.| Wir flohen“, sagte Jana Roth.", id="low and high"),
        pytest.param("„Nein.“| Er ging.", id="low and high at an end"),
    ],
)
def test_a_quotation_of_several_sentences_is_as_many(marked: str) -> None:
    """The first begins with the opening mark, the last goes up to who said it."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param('"Is it?" he asked.', id="question"),
        pytest.param('"Go!" she said.| He went.', id="call"),
        pytest.param('"Is it?" Doe asked.| "Yes."', id="surname"),
        pytest.param('"Is it?" President Ana Silva told the house.', id="title and name"),
        pytest.param('"Is it?"| Doe said he would ask.', id="the tail's own object"),
        pytest.param("“Is it?” — спитав він.", id="dash"),
        pytest.param('He said: "No."| Then he left.', id="colon"),
        pytest.param('"No."| Doe left.', id="full stop before a name"),
        pytest.param('"Why?"| She left.', id="pronoun after a question"),
        pytest.param('"Me?"| "You," he said.', id="answer"),
        pytest.param('The song "Why Me?" was a hit.', id="title"),
        pytest.param('Asked "Will you go?", she smiled.', id="comma behind the mark"),
        pytest.param('"I know.", he noted.', id="comma behind a full stop"),
        pytest.param('"No!".| He went.', id="second full stop"),
        pytest.param("He called it 'thin'.| She did not.", id="British full stop"),
        pytest.param("\"He said, 'Go.'| So we went,\" she said.", id="quotation in a quotation"),
    ],
)
def test_who_said_it_goes_with_what_was_said(marked: str) -> None:
    """A tail that names the speaker does not become a sentence; what follows an end does."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("It held.| (It was new.)| It stands.", id="sentence in brackets"),
        pytest.param("The car (Nev.) had no (!) plates.", id="marks in brackets"),
        pytest.param("The cost [...] is known. [...]| It is high.", id="words left out"),
        pytest.param('"We waited. ...| We wait," it says.', id="words left out at an end"),
        pytest.param("It held.[2]| It stands.[3][4]| It is old. [5]| It leaks.", id="references"),
        pytest.param("The talks failed.| – Nobody said why.", id="dash at the beginning"),
        pytest.param("The question – who knew? – is open.", id="question between dashes"),
        pytest.param("It fell!!!| Did it?!| It did.", id="several marks"),
        pytest.param("It held.  |  It stands.\u00a0| So do we.", id="wide spaces"),
        pytest.param("It costs more.| $5 is too much.| £2bn went.", id="money"),
        pytest.param("It costs more.| #notme said one.| @pat agreed.", id="handles"),
        pytest.param("It opened.| ¿Quién paga?| ¡Nadie!", id="Spanish marks"),
        pytest.param('It ends. "', id="a stray mark"),
    ],
)
def test_brackets_dashes_and_signs(marked: str) -> None:
    """What closes behind an end goes with it; what opens goes with what follows."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("It was close.|But it held.", id="after a small letter"),
        pytest.param('He was "in a rage."|He left.', id="after a quotation"),
        pytest.param("It was built in 1961.[2]|It leaks.", id="after a reference"),
        pytest.param("Really?|Yes.", id="after a question"),
        pytest.param("“I won’t.”|“You will.”", id="between quotations"),
        pytest.param("See example.Com and ASP.NET and v.Two.", id="names with full stops"),
        pytest.param("See final.Draft.pdf at a/b.Html or me@site.Info now.", id="addresses"),
        pytest.param("Mr.Bell of St.Ives rang the U.S.Army.", id="abbreviations"),
        pytest.param("It rose 3.5 to 1.2.3 at 7.45pm.", id="figures"),
    ],
)
def test_a_lost_space_is_noticed(marked: str) -> None:
    """Scraped pages lose the space behind an end; names and addresses never had one."""
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("洪水来了。|他走了！|谁知道？", id="Chinese"),
        pytest.param("“我们不走。”村长说。|记者问：“怕吗？”|他没有回答。", id="Chinese quotations"),
        pytest.param("「行かない。」と述べた。|彼は去った。", id="Japanese quotation"),
        pytest.param("約３．５億円だ。|高い。", id="Japanese figures"),
        pytest.param("هل انتهت؟| لا أحد يعرف.| عاد الوزير.", id="Arabic"),
        pytest.param("यह सच है।| वह गया।", id="Hindi"),
        pytest.param("یہ سچ ہے۔| وہ گیا۔", id="Urdu"),
        pytest.param("Նա գնաց։| Նա եկավ։", id="Armenian"),
        pytest.param("ის წავიდა.| ის დაბრუნდა.", id="Georgian"),
        pytest.param("그는 갔다.| 그녀는 왔다.", id="Korean"),
        pytest.param("— Ми йдемо, — сказав він.| — Так.", id="Ukrainian dialogue"),
    ],
)
def test_other_scripts(marked: str) -> None:
    """Ends are known by their marks, with or without capitals and spaces."""
    check(marked)
