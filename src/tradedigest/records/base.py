"""What all public records share: base model, mentions, closed vocabularies."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema

SCHEMA_VERSION = "1.0"

# Fields that many records have, with the description that the JSON Schema gives them.
Version = Annotated[
    str,
    Field(description="Version of the schema; a new first number is a new meaning."),
]
Code = Annotated[
    str,
    Field(description="ISO 3166-1 alpha-2 code, or the code of a bloc (EU, ASEAN)."),
]
Start = Annotated[
    int,
    Field(ge=0, description="First character, counted in the decoded text."),
]
End = Annotated[
    int,
    Field(ge=0, description="The character behind the last one in the decoded text."),
]
Line = Annotated[
    int, Field(ge=1, description="Line of the first character, counted from 1.")
]
AsOf = Annotated[
    str | None,
    Field(
        description="The day that parts what is past from what is to come; null if no "
        "article is dated."
    ),
]


class RateStatus(StrEnum):
    """Where a tariff rate stands at the time of the article.

    `in_force`: levied now; `announced`: decided, applies later; `threatened`: warned
    of, or conditional; `proposed`: asked for, offered or negotiated; `suspended`:
    paused or put off; `ended`: cut, replaced or given up.
    """

    IN_FORCE = "in_force"
    ANNOUNCED = "announced"
    THREATENED = "threatened"
    PROPOSED = "proposed"
    SUSPENDED = "suspended"
    ENDED = "ended"


class DateKind(StrEnum):
    """What happens on a day.

    `published`: the article appears; `deadline`: something is due or runs out;
    `effective`: a measure starts; `scheduled`: something is to be held or done;
    `event`: something happened; `reference`: a day that figures or laws are of.
    """

    PUBLISHED = "published"
    DEADLINE = "deadline"
    EFFECTIVE = "effective"
    SCHEDULED = "scheduled"
    EVENT = "event"
    REFERENCE = "reference"


class Stage(StrEnum):
    """The state of affairs between parties that an article leaves its reader with.

    `dispute`: measures, threats or complaints, and no talks; `pre_talks`: talks asked
    for, agreed on or scheduled; `in_talks`: negotiation under way; `stalled`: talks
    suspended, deadlocked or failed; `preliminary`: an agreement in principle, a truce
    or an interim deal; `agreed`: a deal concluded or signed; `in_force`: in effect.
    """

    DISPUTE = "dispute"
    PRE_TALKS = "pre_talks"
    IN_TALKS = "in_talks"
    STALLED = "stalled"
    PRELIMINARY = "preliminary"
    AGREED = "agreed"
    IN_FORCE = "in_force"


class Momentum(StrEnum):
    """The direction in which things move between parties.

    `advancing`: toward agreement; `steady`: neither way, or both; `regressing`: away
    from agreement.
    """

    ADVANCING = "advancing"
    STEADY = "steady"
    REGRESSING = "regressing"


class SlotBasis(StrEnum):
    """Where the levier or the payer of a rate comes from, surest first.

    `sentence`: its own sentence; `inherited`: the sentences before; `article`: whom the
    article is about on the whole.
    """

    SENTENCE = "sentence"
    INHERITED = "inherited"
    ARTICLE = "article"


class DateBasis(StrEnum):
    """How a date got its value.

    `stated`: as it stands; `relative`: counted from the publication day; `published`:
    its year is that of the publication day; `completed`: its year is told by other
    articles.
    """

    STATED = "stated"
    RELATIVE = "relative"
    PUBLISHED = "published"
    COMPLETED = "completed"


class PublishedBasis(StrEnum):
    """Where the publication day of an article comes from.

    `text`: the article; `file_name`: the name of its file; `option`: the user.
    """

    TEXT = "text"
    FILE_NAME = "file_name"
    OPTION = "option"


class Record(BaseModel):
    """Base of all records: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The schema of this record, in which docstrings of fields describe them."""
        from tradedigest.records.field_docs import field_docs

        schema = handler(core_schema)
        shown = handler.resolve_ref_schema(schema).get("properties", {})
        docs = field_docs(cls)
        for name, field in cls.model_fields.items():
            key = field.alias if field.alias in shown else name
            if name in docs:
                shown[key].setdefault("description", docs[name])
        return schema


class Mention(Record):
    """A stretch of an article's text."""

    text: str
    """The words, as they stand in the file."""
    start: Start
    end: End
