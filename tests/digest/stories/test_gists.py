"""What is kept of an article: all that a digest tells, and where it stands."""

from __future__ import annotations

import pickle

from tests.digest.articles import Draft, day, person, rate
from tradedigest.digest.stories.gists import NOWHERE, gist_of
from tradedigest.records import ArticleRecord, Mention


def record() -> ArticleRecord:
    """An article of two sentences with finds of every kind."""
    draft = Draft("a.txt", "2027-05-01").say("Chile and Norway met.")
    draft.say(
        "Norway pays 9% from June 1, Minister Ana Rojas of Chile said.",
        "CL NO in_talks advancing",
        rates=rate("9%", "CL", "NO", goods="salmon"),
        dates=day("June 1", "2027-06-01", "effective"),
        officials=person("Ana Rojas", "Minister", "CL"),
    )
    return draft.done()


def test_mention_knows_its_sentence() -> None:
    """The index of the sentence that holds it is found once for all."""
    gist = gist_of(record())
    (chile, norway) = gist.countries
    assert (chile.words, chile.sentences) == (("Chile",), (0, 1))
    assert (norway.words, norway.sentences) == (("Norway",), (0, 1))
    assert [rate.mentions[0].sentence for rate in gist.rates] == [1]


def test_mention_between_sentences_is_nowhere() -> None:
    """A record may lack the sentence of a find, or have another one beside it."""
    source = record()
    place = source.sentences[0].end
    outside = Mention(text="\n", start=place, end=place + 1)
    country = source.countries[0].model_copy(update={"mentions": (outside,)})
    moved = source.model_copy(update={"countries": (country,)})
    assert gist_of(moved).countries[0].sentences == (NOWHERE,)
    bare = gist_of(source.model_copy(update={"sentences": ()}))
    assert bare.rates[0].mentions[0].sentence == NOWHERE


def test_gist_has_the_finds_of_the_record() -> None:
    """Values are those of the record, field by field."""
    source = record()
    gist = gist_of(source)
    for kept, told in (
        *zip(gist.countries, source.countries, strict=True),
        *zip(gist.officials, source.officials, strict=True),
        *zip(gist.rates, source.rates, strict=True),
        *zip(gist.dates, source.dates, strict=True),
        *zip(gist.progress, source.progress, strict=True),
        *zip(gist.sentences, source.sentences, strict=True),
    ):
        values = dict(told)
        for name, value in kept._asdict().items():
            if name not in {"mentions", "evidence", "words", "starts", "sentences"}:
                assert value == values[name]
    assert list(gist.fingerprint) == list(source.fingerprint)


def test_gist_is_told_from_a_changed_one() -> None:
    """Records that differ in what a digest tells have other gists."""
    later = record().model_copy(update={"published": "2027-05-02"})
    assert gist_of(later) != gist_of(record()) == gist_of(record())


def test_gist_can_be_sent_to_another_process() -> None:
    """States of shards are made elsewhere."""
    gist = gist_of(record())
    assert pickle.loads(pickle.dumps(gist)) == gist  # noqa: S301 - its own bytes
