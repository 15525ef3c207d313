"""Platforms, by the constructions in which releases name them. All sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.reading import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sold pills through apps like Facebook and Signal.", {"Facebook", "Signal"}),
        (
            "He advertised on darknet markets such as Dream, Red Lamp, and AlphaBay.",
            {"Dream Market", "Red Lamp", "AlphaBay"},
        ),
        ("Agents closed the Red Lamp and Green Door dark web marketplaces.", {"Red Lamp", "Green Door"}),
        ("He sold drugs on the Red Lamp Market on the dark web.", {"Red Lamp Market"}),
        ("He sold on the darknet. Many vendors of the Redlamp marketplace did.", {"Redlamp Marketplace"}),
        ("He sold on the darknet. Buyers met on the Redlamp marketplace in Elm.", set()),
        ("Red Lamp (abcdefghij234567.onion) sold drugs.", {"Red Lamp"}),
        ("The group used a messaging application called WhatsApp.", {"WhatsApp"}),
        ("Agents closed two online cybercrime marketplaces known as Mudlark and Brine.", {"Mudlark", "Brine"}),
        ("The name that it used on the darknet marketplaces Red Lamp and Dream.", {"Red Lamp", "Dream Market"}),
        ("He sold on several darknet marketplaces, including the site “Red Lamp.”", {"Red Lamp"}),
        ("They launched a darknet market, “Red Lamp,” in May.", {"Red Lamp"}),
        ("They used encrypted messaging apps, such as “Humm” and “Signal,” to sell drugs.", {"Humm", "Signal"}),
        ("Roe made a WhatsApp call to Poe and shot him.", {"WhatsApp"}),
        ("He spoke to men of Facebook at the event A Call to Action.", set()),
        ("Money moved via Western Union transfers to accounts abroad.", set()),
        ("Together, the two platforms, Redlamp and Brine, counted many users.", {"Redlamp", "Brine"}),
        ("The forums Redlamp and Germany met.", {"Redlamp"}),
        ("When EncroChat was dismantled, its users moved to Sky ECC.", {"EncroChat", "Sky ECC"}),
        ("Police took down the encrypted platform Redlamp and held its owner.", {"Redlamp"}),
        ("The encrypted platform Redlamp used servers abroad.", {"Redlamp"}),
        ("The online marketplace Redlamp closed.", {"Redlamp"}),
        ("The encrypted messaging service “Red Lamp” was taken down.", {"Red Lamp"}),
        ("Red Lamp, one of the largest illegal online marketplaces, was taken down.", {"Red Lamp"}),
        ("The bulletproof hosting service Redlamp was used by criminals.", {"Redlamp"}),
        ("Police were looking into the Tor network.", {"Tor"}),
        ("Police shut down Red Lamp, a German-speaking dark web marketplace.", {"Red Lamp"}),
        ("Comparatively, the Red Lamp dark web marketplace was small.", {"Red Lamp"}),
        ("Comparatively, the first dark web marketplace was small.", set()),
        ("The Red Lamp dark web marketplace listing was seen.", set()),
        ("The Russian darknet marketplace vendors left.", set()),
        ("The inquiry into the Red Lamp online bulletin board goes on.", {"Red Lamp"}),
        ("They ran Red Lamp, a secure web-based bulletin board, for years.", {"Red Lamp"}),
        ("Roe ran the Red Lamp online forum, which was hosted on servers in Elm.", {"Red Lamp"}),
        ("Members of the Red Lamp web forum were held in custody.", {"Red Lamp"}),
        ("Red Lamp was a cryptocurrency exchange open to sellers of illegal goods.", {"Red Lamp"}),
        ("Red Lamp is a text-based communications service for the deaf.", set()),
        ("A member of an online bulletin board entitled Red Lamp was held.", {"Red Lamp"}),
        ("They met in a members-only web forum known as “At-Lamp Notes,” to recruit.", {"At-Lamp Notes"}),
        ("He was one of the notorious cybercrime website Red Lamp from 2011.", {"Red Lamp"}),
        ("He owned an illegal U.S.-based Bitcoin exchange known as Redlamp.mx.", {"Bitcoin", "Redlamp.mx"}),
        ("Roe ran a booter service named Redlamp.sx to stop web sites.", {"Redlamp.sx"}),
        ("Roe designed the darknet search engine, Redlamp, to find markets.", {"Redlamp"}),
        ("Roe operated a dark web vendor site, Redlamp9, through which he sold pills.", {"Redlamp9"}),
        (
            "They used darknet markets that included Monopoly, Versus, Empire, and White House.",
            {"Monopoly Market", "Versus Market", "Empire Market", "White House Market"},
        ),
        ("He sold on another dark-net marketplace called Dream.", {"Dream Market"}),
        (
            "Four dark web marketplaces - Nemesis, Redlamp and Kingdom Markets - were closed.",
            {"Nemesis Market", "Redlamp", "Kingdom Market"},
        ),
        ("He created a Twitter page for the group. Roes Facebook postings praised it.", {"Twitter", "Facebook"}),
        ("She met a man on “Match.com” and sent him cash.", {"Match.com"}),
        ("He used Limewire, a peer-to-peer program.", {"LimeWire"}),
        ("Red Lamp, a communication service made by criminals, was taken down.", {"Red Lamp"}),
        ("They spoke through a communication platform called “Red Lamp” for years.", {"Red Lamp"}),
        ("Russian Lamp, a caller ID spoofing service, was taken down.", {"Russian Lamp"}),
        ("He sold drugs on the Red Lamp and Green Door marketplaces on the darknet.", {"Red Lamp", "Green Door"}),
        ("Users of EncroChat were arrested.", {"EncroChat"}),
        ("Vendors at the Farmer's Market sold drugs on the darknet.", {"Farmer's Market"}),
        ("At the fair, vendors at Oak Farmers Market sold tomatoes.", set()),
        ("Coins went through the cryptocurrency mixer Redlamp.io to sellers.", {"Redlamp.io"}),
    ],
)
def test_named_as_a_means_of_communication_or_trade(text: str, expected: set[str]) -> None:
    assert set(Reading(text).named("Platform")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Share on Facebook",
        "The encrypted messaging service Europol took down was used by criminals.",
        "Roe, an online marketplace vendor, sold drugs.",
        "As coordinator of a criminal marketplace, Roe sold drugs.",
        "Red Lamp Ltd, an online marketplace, sued.",
        "Follow us on Twitter for online news.",
        "John Roe, of Signal Mountain, Tennessee, sold drugs online.",
        "He was charged with Wire Fraud for selling drugs online.",
        "Facebook Inc. settled the online privacy case.",
        "Facebook praised the agents.",
        "Assistance was provided by Amazon Web Services, PayPal and online firms.",
        "Send what you know to the Tor-based tip line of the network.",
        "On the darknet marketplace, Roe accepted orders for drugs.",
        "Two Men Charged in Darknet Marketplace Fentanyl Case",
        "The encrypted messaging service Jon Poe ran was shut down.",
        "The online marketplace Mae Loe administered was shut down.",
        "Police searched the online marketplace Mae Loe administered.",
        "The encrypted platform Criminals used is offline.",
        "He robbed the Amazon Fulfillment Center and sold goods online.",
        "The Dark Market and Online Crimes (DMOC) Task Force looks into drugs on darknet markets.",
        "Police stopped a criminal network known as Redlamp which hosted malware on servers.",
        "The Elm Criminal Investigation Service, included the Navy Crimes Office and others.",
        "They stole data of the Xbox Live online gaming system and sold copies online.",
        "In May, the darknet market was closed by police.",
        "On Friday, the darknet marketplace closed.",
        "He was held in London, the dark web market having closed.",
        "Jon Roe, an administrator of the dark web marketplace, was held.",
        "Jon Roe, a member of an online bulletin board, was held.",
        "He operated a darknet market, Jon Roe, who was held, said.",
        "Coins, namely Bitcoin, with servers and accounts, were confiscated.",
        "Marcus Elm is a darknet market buyer.",
        "He sold on dark web marketplaces that included Fentanyl, Heroin and Oxycodone.",
        "Roe founded an online forum, Mae Loe, a teacher, said.",
        "The office established an online forum, Project Lamp, for schools.",
        "Marcus Elm was a booter service customer.",
        "Marcus Elm, one of the dark web marketplace kingpins, was held.",
        "“Redlamp” was a darknet market alias of Roe.",
        "The office held an online forum called Red Lamp Week for schools.",
        "A web forum entitled “Red Lamp Week” was hosted by the office.",
        "The Red Lamp online forum on opioids took place in May.",
        "The Elm County online bulletin board lists those wanted.",
        "The Texas Attorney General’s online forum told of it.",
        "Police closed the darknet market – Germany and France – in May.",
        "Police closed the darknet markets – Monday and Tuesday – in May.",
        "The encrypted chat network that included Jon Poe and Mae Loe was dismantled.",
    ],
)
def test_named_as_something_else(text: str) -> None:
    assert Reading(text).named("Platform") == {}


def test_a_new_market_is_said_to_be_what_the_text_calls_it() -> None:
    assert (
        Reading("He sold on darknet markets such as Red Lamp and Hansa.").entity("Red Lamp").concept == "darknet-market"
    )


def test_who_talks_over_an_app_uses_it() -> None:
    reading = Reading("The defendants talked to each other over Threema and Signal, and used cash.")
    assert set(reading.named("Platform")) == {"Threema", "Signal"}


def test_xbox_live_is_a_platform_where_people_talk_there() -> None:
    reading = Reading("He met the boy on the Xbox Live online gaming system and sent him chat messages.")
    assert set(reading.named("Platform")) == {"Xbox Live"}


def test_a_short_form_that_the_text_brings_in_is_no_second_platform() -> None:
    reading = Reading(
        "He used an underground online marketplace known as Red Lamp Reloaded (RLR). He sold drugs on underground "
        "websites such as RLR. A guilty plea in the RLR case came in May."
    )
    assert set(reading.named("Platform")) == {"Red Lamp Reloaded"}
    assert "RLR" in reading.entity("Red Lamp Reloaded").alternatives
