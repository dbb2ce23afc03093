"""What the grammar of a sentence says of a rate: who levies, whose goods, which goods.

A rule is a pattern over the kinds of tokens (see tokens.py); its group `p` holds the
tokens that fill the slot. Which of several cues belongs to an amount is decided in
choosing.py, by where the cue stands (`side`) and what lies between.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.tokens import kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.tariffs.grammar.tokens import Token

Slot = Literal["by", "on", "goods"]
# A cue "after" a rate is its object ("25% on X"), one "before" it its subject ("X pays
# 25%"), one that is "beside" may be either.
Side = Literal["before", "after", "beside"]

_PARTIES = "CSJGE"
_LIST = r"[CSJ](?:[,&]{0,2}w?[CSJ])*"  # "Chinese, Indian and U.S."
_NAMES = r"[CS](?:[,&]{0,2}w?[CS])*"
_ACTORS = r"[CGS](?:[,&]{0,2}w?[CGS])*"


class Rule(NamedTuple):
    """A pattern over kinds of tokens that fills a slot."""

    slot: Slot
    side: Side
    pattern: re.Pattern[str]
    weak: bool = False


class Cue(NamedTuple):
    """Tokens `first` to `last` (inclusive) that fill a slot."""

    slot: Slot
    side: Side
    first: int
    last: int
    weak: bool = False


def _rule(slot: Slot, side: Side, pattern: str, *, weak: bool = False) -> Rule:
    return Rule(slot, side, re.compile(pattern), weak)


_RULES = (
    # Payers. "Kenyan goods", "China's agricultural exports", "Swiss watches" ...
    _rule(
        "on", "beside", rf"(?P<p>{_LIST})[wMk]{{0,2}},?[wMk]?[gem](?![^;lA]{{0,3}}K)"
    ),
    _rule("on", "beside", r"(?P<p>[SJ](?:[,&]{1,2}[SJ])*)M{0,2}w?M?k"),
    _rule("on", "beside", r"(?P<p>C)M{0,2}k(?!k?[Ni])"),
    _rule("on", "beside", r"(?P<p>J(?:[,&]{1,2}J)*)[wMk]{0,2}i"),
    _rule("on", "after", r"o[wMk]{0,2}(?P<p>C)[wMk]{0,2}i(?![uf])"),
    _rule("by", "beside", rf"f{_NAMES}t[w]?(?P<p>{_NAMES})"),
    # ... "on Kenyan gewgaws", whatever they are ...
    _rule("on", "after", r"o[wMk]{0,2}(?P<p>J(?:[,&]{1,2}J)*)w(?!w?[NK])", weak=True),
    # ... "its goods" ...
    _rule("on", "beside", r"(?P<p>H)[wMk]{0,2}[gemk](?!t)", weak=True),
    # ... "against the 12% that its own pay" ...
    _rule("on", "after", r"(?P<p>H)w{0,2}x?y"),
    # ... "goods from Kenya" ...
    _rule(
        "on",
        "beside",
        rf"[gkieoMRmZ][^VvysDl;A]{{0,8}}?(?<!N)f[wU]{{0,2}}(?P<p>{_NAMES})",
    ),
    _rule("on", "beside", rf"(?:[or]|^|lb)gu(?P<p>{_NAMES})(?![wMk]{{0,2}}[gkNi])"),
    # ... "on Kenya", "against Kenya and Uganda", "for Kenya" ...
    _rule("on", "after", rf"o[wU]{{0,2}}(?P<p>{_NAMES})(?![wMkA]{{0,2}}N)"),
    _rule("on", "after", rf"[ANR][wNR]{{0,2}}r[w]{{0,2}}(?P<p>{_NAMES})(?!w?[vs])"),
    # ... "Kenya faces", "Kenya was hit with" ...
    _rule(
        "on",
        "before",
        rf"(?<![tndf])(?P<p>{_NAMES})(?:,l[^;A,]{{1,10}},|,?l)?[wbxMt,]{{0,4}}y",
    ),
    _rule("on", "before", rf"(?P<p>{_NAMES}),?w?j[wMk]{{0,2}}(?=A)"),
    _rule("on", "after", rf"^A[;,]?r?(?P<p>{_NAMES})"),
    # ... "Kenya 12%", "Kenya: 12%", "Kenya at 12%".
    _rule("on", "before", r"(?P<p>C(?:[,&]{0,2}w?C)*)[;ba,w]{0,2}(?=A)", weak=True),
    # ... "Kenya's 12% rate", which others set ...
    _rule("on", "beside", r"(?P<p>S)[wM]{0,2}(?:AR|R[ua]A)(?![wk]{0,2}o)", weak=True),
    _rule("on", "beside", r"(?P<p>E)[^;lA]{0,3}[gemik]"),
    _rule("on", "after", r"o(?P<p>E)"),
    # ... "raised its Kenyan tariff to 12%": of whoever changes it, not of Kenya ...
    _rule("on", "beside", r"vH?[wM]?(?P<p>J)[wM]?Nw?(?:[fa]At)?t?(?=A)"),
    # ... "Kenya asks to be let off", if no other payer is told ...
    _rule("on", "before", r"(?P<p>[CG])x?D(?!w?t)(?=[^lA]{0,12}[NA])", weak=True),
    # Leviers. "exports to Kenya", "entering Kenya", "the Kenyan market" ...
    _rule("by", "beside", rf"n[wMd]{{0,2}}(?P<p>{_LIST})"),
    _rule("by", "beside", rf"[egm][^VvysDlN;A]{{0,5}}?t[w]?(?P<p>{_NAMES})"),
    _rule("by", "beside", rf"(?P<p>{_LIST})w?K"),
    # ... "Kenya's imports of", "Kenya's 12% duty", "the Kenyan duty" ...
    _rule("by", "beside", r"(?P<p>[CS])[wMk]?i[uf]"),
    _rule("by", "beside", r"(?P<p>S)[wMk]{0,2}i"),
    _rule("by", "beside", r"(?P<p>H)[wMkAU,&R]{0,4}(?:N|RA)"),
    _rule("by", "beside", r"(?P<p>S(?:[,&]{1,2}S)*)[wMkAJCU,&R]{0,5}(?:N|RA)"),
    _rule("by", "beside", r"(?P<p>G)[MkAU]{0,3}N"),
    # ... "Kenya's 12% and Chad's 5% duties" ...
    _rule(
        "by",
        "beside",
        r"(?P<p>[SJC])[wUMk]{0,2}(?=A[wMkN]{0,2}[,&]{1,2}[SJC][wUMk]{0,2}A[^lvVy;]{0,4}N)",
    ),
    # ... "Kenya's 12% on cars", "whereas Chad's are 5%" ...
    _rule("by", "beside", r"(?P<p>[SH])w?(?=A[wMk]?[or])"),
    _rule("by", "before", r"(?P<p>S)(?=b)"),
    # ... "Kenya's plan to impose" ...
    _rule("by", "before", r"(?P<p>[SH])[wM]{1,3}tv(?=[^l;VD]{0,20}?[NAZR])"),
    _rule("by", "beside", r"(?P<p>[CJ](?:[,&]{1,2}[CJ])*)[wAU]{0,2}N"),
    _rule("by", "beside", r"(?P<p>C)[wAMk]{0,3}N", weak=True),
    # ... "tariffs from Kenya", "the tariffs of Kenya and Uganda" ...
    _rule("by", "after", rf"Nf(?P<p>{_ACTORS})"),
    _rule("by", "after", rf"Nu[w]?(?P<p>{_NAMES})(?![wMk]{{0,2}}[gkNi])"),
    # ... "both sides will cut" ...
    _rule("by", "before", r"(?P<p>E)[wbsx]{0,3}v(?=[^l;VDp]{0,20}?[NAZR])"),
    # ... "levied by Kenya" ...
    _rule("by", "after", rf"[vVNAwyo]q[w]{{0,2}}(?P<p>{_ACTORS})"),
    # ... "pays 12% in Kenya", "the duty on eggs in Kenya" ...
    _rule("by", "after", r"N[or][wMJCkgie]{1,4}dw?(?P<p>C)", weak=True),
    _rule("by", "after", r"[NAZ][wNuRb]{0,4}dw?(?P<p>C)", weak=True),
    # ... "Kenya will raise".
    _rule(
        "by",
        "before",
        rf"(?<![founqdBj])(?<![founqdBj]w)(?P<p>{_ACTORS})(?:,[lr][^;AC,]{{1,8}},)?(?:[wbsxtG,]|D(?=[wx]?t)|[od]w|d){{0,7}}v"
        r"(?=;?[^l;VD]{0,20}?[NAZR])",
    ),
    # Goods: "on steel", "steel duties", "cars pay".
    _rule(
        "goods",
        "after",
        r"(?:[ori]|(?<=[gieNAR])u)(?P<p>(?:[^lvVysbAZNqxnu;]|(?<=[gie])u){0,14}k)(?!N)",
    ),
    # "12% apply to eggs", "hit goods from eggs to tiles"
    _rule("goods", "after", r"A[wNRuC]{0,4}vt(?P<p>[^lvVysbAZNqxn;]{0,14}k)"),
    _rule("goods", "after", r"f(?P<p>k(?:[,&]{0,2}[wMk]{0,2}k)*t[wMk]{0,2}k)"),
    _rule("goods", "after", r"(?:vZ|vA)(?P<p>[CSJM]{0,2}k)"),
    _rule("goods", "beside", r"(?P<p>k(?:[,&]{0,2}[wMk]?k)*)(?=[wbV]?N)"),
    _rule(
        "goods", "before", r"(?P<p>k(?:[,&]{0,2}[wMk]{0,2}k)*)[^lsvAN;]{0,6}?[ybxVna]"
    ),
    _rule("goods", "before", r"(?P<p>k(?:[,&]{0,2}[wMk]{0,2}k)*)(?=v[nZ])"),
    _rule("goods", "before", r"^[wMCJ]{0,2}(?P<p>k(?:[,&]{1,2}M?k)*)[;,](?=A)"),
    _rule("goods", "after", r"A(?P<p>k)"),
)

# "the duty that Kenya charges"
_FINE_RULES = (
    _rule("by", "after", rf"[NAkg](?:,?o?h)?(?P<p>{_ACTORS})[wbsx]{{0,3}}v"),
    # "Kenya, which levies a duty"
    _rule("by", "before", r"(?P<p>[CG]),?h[wbxda]{0,4}v"),
    # "eggs, which pay 12%", "eggs, on which Kenya levies 12%"
    _rule(
        "goods",
        "before",
        r"(?P<p>k(?:[,&]{0,2}[wMk]{0,2}k)*)(?:f[CSGJ])?,?o?h[CSGwbxd]{0,4}[ybvVNA]",
    ),
    # "12% (Kenya, Uganda)"
    _rule("on", "after", r"A[wNR]{0,2}\((?P<p>C(?:[,&]{1,2}C)*)\)"),
)


def read_cues(sentence: Sequence[Token]) -> list[Cue]:
    """All that the rules find in the tokens of a sentence."""
    written = kinds_of(sentence)
    found = [cue for rule in _RULES for cue in _cues(rule, written)]
    if any(map(_is_export_tariff, sentence)):
        found = [_destined(cue, written) for cue in found]
    fine = kinds_of(sentence, fine=True)
    return found + [cue for rule in _FINE_RULES for cue in _cues(rule, fine)]


def _is_export_tariff(token: Token) -> bool:
    return token.kind == kinds.TARIFF and token.text.startswith("export")


def _destined(cue: Cue, written: str) -> Cue:
    """A cue as it is of a duty on exports: where they come from levies it.

    Those pay who buy the goods.
    """
    if cue.slot == "by" and written[cue.first - 1 : cue.first] in {
        kinds.INTO,
        kinds.TO,
    }:
        return Cue("on", cue.side, cue.first, cue.last, cue.weak)
    if cue.slot == "on":
        return Cue("by", cue.side, cue.first, cue.last, weak=True)
    return cue


def _cues(rule: Rule, written: str) -> Iterator[Cue]:
    at = 0
    while match := rule.pattern.search(written, at):
        first, end = match.span("p")
        if rule.slot != "on" or not (
            _LET_OFF.match(written, end) or _OF_ANYONE.search(written, 0, first)
        ):
            side = _side(rule, written, first, end)
            yield Cue(rule.slot, side, first, end - 1, rule.weak)
        at = max(end, match.start() + 1)


# "on any country that buys Kenyan tea".
_OF_ANYONE = re.compile(r"Ul[^;,lA]{0,6}$")
# "articles from Kenya are spared the duty".
_LET_OFF = re.compile(r"[^;lAN]{0,5}z")
# "the duty on cars will be 12%": the object of a noun that comes before its rate.
_OF_NOUN = re.compile(r"(?:^|[^AwMkR])[wMkR]{0,2}N[wRM]{0,2}[orfu][^AN;lvVy]*$")
_SUBJECT = re.compile(r"[wMkgemCSJG,&dfuto]{0,8}?x?[bxyVv]")


def _side(rule: Rule, written: str, first: int, end: int) -> Side:
    """Where the rate stands to which a cue that may be on either side belongs."""
    if rule.side == "after" and _OF_NOUN.search(written[:first]):
        return "beside"
    if rule.side != "beside" or rule.slot != "on":
        return rule.side
    if _OF_NOUN.search(written[:first]):
        return "beside"
    if re.search(r"[of](?:[^lvVysbA;xN]{0,6})$", written[:first]):
        return "after"
    return "before" if _SUBJECT.match(written, end) else "beside"
