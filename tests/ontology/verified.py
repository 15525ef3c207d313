"""Links to Wikidata that were verified against a copy of its data. Nothing else may be linked: a wrong number is worse
than none, and numbers from memory are wrong too often."""

from __future__ import annotations

from typing import Final

WIKIDATA: Final = {
    "goods:cocaine": "Q41576",
    "goods:fentanyl": "Q407541",
    "goods:heroin": "Q60168",
    "goods:marijuana": "Q2845",
    "goods:mdma": "Q69488",
    "goods:methamphetamine": "Q191924",
    "goods:oxycodone": "Q407535",
    "organization:department-of-homeland-security": "Q11231",
    "organization:department-of-justice": "Q1553390",
    "organization:drug-enforcement-administration": "Q622899",
    "organization:europol": "Q207203",
    "organization:executive-office-for-organized-crime-drug-enforcement-task-forces": "Q79672175",
    "organization:federal-bureau-of-investigation": "Q8333",
    "organization:internal-revenue-service": "Q973587",
    "organization:interpol": "Q8475",
    "organization:u-s-coast-guard": "Q11224",
    "organization:u-s-customs-and-border-protection": "Q368804",
    "organization:u-s-immigration-and-customs-enforcement": "Q943091",
    "platform:facebook": "Q355",
    "platform:instagram": "Q209330",
    "platform:tiktok": "Q48938223",
    "platform:whatsapp": "Q1049511",
}
