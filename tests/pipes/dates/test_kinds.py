"""What happens on a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

# Each sentence holds dates of one kind and appeared on June 11, 2031.
KINDS = [
    ("Chad has until July 9 to agree.", "deadline"),
    ("A deal must be ready by the end of the month.", "deadline"),
    ("The truce expires on August 1.", "deadline"),
    ("The 12% duty takes effect on August 1.", "effective"),
    ("Duties on rice went into force on Monday.", "effective"),
    ("Starting July 1, Laos will cut its tariffs on tea.", "effective"),
    # Who imposes or lifts a duty on a day starts a measure; who says so does not.
    ("Togo imposed a duty worth $3 billion on May 4.", "effective"),
    ("Nepal pays the 9% duty Togo imposed on May 4.", "effective"),
    ("Togo announced a duty worth $3 billion on May 4.", "event"),
    ("Duties imposed by Togo were attacked on May 4.", "event"),
    ("Quito said it would restrict imports of rice from August 1.", "effective"),
    ("Quito received a quota of 900 tons from August 1.", "effective"),
    ("Quito decides whether to impose tariffs on August 1.", "scheduled"),
    ("Peru must cut its tariff to 12% by August 1.", "deadline"),
    ("Peru missed the June 3 deadline.", "deadline"),
    ("The deadline may move to August 1.", "deadline"),
    ("The fair in Dakar lasts until Thursday.", "scheduled"),
    ("The fifth round runs through July 17.", "scheduled"),
    ("The waiver expires at noon on Wednesday.", "deadline"),
    ("They will meet in Lomé later on Wednesday.", "scheduled"),
    ("Today's ruling should help Togo.", "event"),
    ("They will meet in Lomé later today.", "scheduled"),
    ("Duties on tea were suspended until July 9.", "deadline"),
    ("They were giving Peru until July to sign.", "deadline"),
    ("Earlier this week the minister proposed a pact.", "event"),
    ("Analysts said the July output was weak.", "reference"),
    ("The levy collected between 2026 and 2028 was lawful.", "reference"),
    ("Tea exports will shrink this year.", "reference"),
    ("A duty on tea will be imposed on August 1.", "effective"),
    ("The pact took effect in 2019.", "effective"),
    ("The waiver ran out in March.", "deadline"),
    ("Togo imposed a 9% duty on tea today.", "effective"),
    # What is levied already starts on no day; what is paid or applied may be no duty.
    ("Togo pays the 9% duty charged today on tea.", "event"),
    ("Togo applied to join the bloc on May 4.", "event"),
    ("The Statistics Office of Togo moved in May.", "event"),
    ("They will ask for it during a visit later this month.", "scheduled"),
    ("The parties set themselves a target of 2035.", "deadline"),
    ("If it slips beyond November, they give up.", "deadline"),
    ("The comment period closes on July 3.", "deadline"),
    ("Chad threatened to impose a duty on May 4.", "event"),
    ("Benin will levy 9% from 2033 on.", "effective"),
    ("The tariffs, which start Aug. 1, cover copper.", "effective"),
    ("A round of talks on tariffs starts on August 1.", "scheduled"),
    ("Ministers will meet in Dakar on June 20.", "scheduled"),
    ("Envoys are due in Lima next week.", "scheduled"),
    ("Chad and Mali signed the pact on Monday.", "event"),
    ("Rwanda joined the bloc in 2007.", "event"),
    ("Cocoa exports rose 4 percent in 2030.", "reference"),
    ("Growth will reach 3 percent next year.", "reference"),
    ("SUVA, June 11 - Fiji lifted the ban.", "published"),
    ("Fiji lifted the ban today.", "event"),
    ("By 2007 Rwanda had joined.", "event"),
    ("A round was pencilled in for November.", "scheduled"),
    ("Fiji has lined up talks with Togo for July 8.", "scheduled"),
    ("Talks on duties resume on July 8.", "scheduled"),
    ("The review is possible in the second half of 2032.", "scheduled"),
    ("The 9% duty takes effect in Q3.", "effective"),
    ("A visit due last week was brief.", "event"),
    ("The forum will run from July 10 through 12.", "scheduled"),
    ("The forum will run from 10 July through 12 July.", "scheduled"),
    # What was put off is no plan any more; the day that it is put off to is one.
    ("Talks were supposed to begin on Monday but have been put off.", "event"),
    ("Peru called off a visit planned for July 8.", "event"),
    ("Talks scheduled for July 8 were postponed.", "event"),
    ("The talks were postponed until July 8.", "scheduled"),
    ("The new duty has been delayed to July 8.", "effective"),
    ("Talks due on July 8 in Lima fell through.", "event"),
    ("Talks are set for July 8 to discuss duties that were suspended.", "scheduled"),
    ("A visit planned for July 8 has not been called off.", "scheduled"),
    # A condition sets a deadline, whatever the tense of its verb.
    ("If Peru has not signed by March 31, it pays 9%.", "deadline"),
    ("He said duties would double unless it complied by Friday.", "deadline"),
    ("In a letter dated April 5, Fiji spoke of duties.", "event"),
    ("The 9% duty on tea has applied since April 5.", "effective"),
    ("Rice from Laos has been free of duty since 2019.", "effective"),
    ("The duty on tea fell from 2019 to 2023.", "reference"),
    ("- May 4: the 9% duty takes effect", "effective"),
    ("- May 4, 2031 - The 9% duty takes effect", "effective"),
    ("The ban on maize was introduced in March 2029.", "effective"),
    ("The 9% tax imposed last January hurts Togo.", "effective"),
    ("Togo cut the tea duty to 9 percent from 12 in March.", "effective"),
    ("Togo closes the border to trucks as of July 8.", "effective"),
    ("The envoy will be on leave from July 8.", "scheduled"),
    ("The fair is open from July 8 through 12.", "scheduled"),
    ("The discussions are open to all from July 8.", "scheduled"),
    ("Togo wants to conclude the talks this year.", "deadline"),
    ("Tests are to be completed in the first half of 2032.", "deadline"),
    ("Togo concluded the talks this year.", "event"),
    ("The waiver was prolonged to July 8.", "deadline"),
    ("A debt of 9 mln dlrs falls due next year.", "deadline"),
    # A forecast binds nobody, a promise does.
    ("Tea exports could rise by 39% by 2044.", "reference"),
    ("Economists expect trade to reach $9 billion by 2033.", "reference"),
    ("Apps could bring in $9 million by 2035, it says.", "reference"),
    ("Banks will put $9 million into Togo by 2035.", "deadline"),
    ("The 2035 target is out of reach.", "deadline"),
    ("The dividend is payable July 8.", "scheduled"),
    ("Output is estimated to grow 3 percent a year by 2040.", "reference"),
    ("The duties could cut tea exports by half by 2040.", "reference"),
    ("Trade between Oman and Iran was worth $4.6 billion in 2030.", "reference"),
    ("Mali aims to double exports by 2040.", "deadline"),
    ("The pact must be ratified by 2033.", "deadline"),
    ("Duties on cars are to be phased out by 2035.", "deadline"),
    ("Duties may return unless a pact is reached by August 1.", "deadline"),
    ("The pact is expected to be signed by August.", "deadline"),
    ("Envoys will confer before the July 8 summit.", "scheduled"),
    # Figures of a year.
    ("In 2029, Togo sold more than 320 million tons.", "reference"),
    ("Tea exports rose from 2027 to 2029.", "reference"),
    ("For all of 2030 its sales were 9 mln dlrs.", "reference"),
    ("In the first nine months of 2030 output was 9 mln tons.", "reference"),
    ("It hopes to lift curbs on imports by the end of the month.", "deadline"),
    # A year may be that of an act.
    ("The accord of 2017 binds both.", "event"),
    ("It is in breach of the 2017 quota agreement.", "event"),
    ("Cocoa output of 2017 was low.", "reference"),
    ("- 2027: talks opened", "event"),
    ("Togo stopped imports of maize on May 4.", "effective"),
    ("Togo's envoy won a debt of 9 mln dlrs earlier this month.", "event"),
    ("Benin joined after it signed the pact in 2017.", "event"),
]


# Without a year of publication, days and months near its day lie on the side they
# would in that year.
NEAR = [
    ("Fiji said it hit exports with the June 20 order.", "scheduled"),
    ("Fiji will regret the deal of May 30.", "event"),
    ("Fiji signed in December.", "event"),
    ("Fiji shut the mine last July.", "event"),
    ("Fiji will widen its 2005 accord.", "event"),
    ("Fiji looks to next April.", "scheduled"),
]


@pytest.mark.parametrize(("text", "kind"), NEAR, ids=[kind[0] for kind in NEAR])
def test_days_near_publication_in_an_unknown_year(
    find_dates: Callable[..., list[Find]], text: str, kind: str
) -> None:
    """The calendar tells whether they are past, far ones their verb."""
    assert [find.label for find in find_dates(text, "XXXX-06-11")] == [kind]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[kind[0] for kind in KINDS])
def test_the_clause_tells_the_kind(
    find_dates: Callable[..., list[Find]], text: str, kind: str
) -> None:
    """Deadlines, starts of measures, plans, events, figures and the day of issue."""
    assert {find.label for find in find_dates(text)} == {kind}
