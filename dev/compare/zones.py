"""The zones that are compared: each is a sound zone with one thing changed."""

from dataclasses import dataclass, field
from typing import Callable, Optional

FIRST = "127.41.2.1"
SECOND = "127.41.2.2"
# BIND listens on addresses that an interface has, and no others.
THIRD = "127.0.0.1"
NOBODY = "127.41.9.9"

Edit = Callable[[str], str]


def unchanged(text: str) -> str:
    return text


def replacing(*pairs: tuple[str, str]) -> Edit:
    def edit(text: str) -> str:
        for before, after in pairs:
            if before not in text:
                raise ValueError(f"{before!r} is not in the zone")
            text = text.replace(before, after)
        return text

    return edit


def adding(*lines: str) -> Edit:
    return lambda text: text + "".join(line + "\n" for line in lines)


def without(*starts: str) -> Edit:
    return lambda text: "".join(
        line for line in text.splitlines(True) if not line.startswith(starts)
    )


@dataclass(frozen=True)
class Signing:
    """How a zone is signed: an algorithm as ldns-keygen names it, and options of ldns-signzone."""

    algorithm: str = "ECDSAP256SHA256"
    bits: Optional[int] = None
    options: tuple[str, ...] = ()
    digest: str = "-2"


@dataclass(frozen=True)
class Zone:
    """
    A zone below xa.

    servers: which programs serve it; who is asked but does not serve it answers REFUSED
    edit, at: changes to the zone everywhere, and on single servers
    parent: changes to its delegation in xa
    signing, ds: whether it is signed, and whether the parent has its DS ("match", "none", "other",
        "only": a DS record for a zone that is not signed)
    given: further options for both programs, for undelegated tests
    """

    name: str
    about: str
    servers: tuple[str, ...] = ("nsd", "knot")
    edit: Edit = unchanged
    at: dict[str, Edit] = field(default_factory=dict)
    parent: Edit = unchanged
    signing: Optional[Signing] = None
    ds: str = "match"
    given: tuple[str, ...] = ()
    delegated: bool = True

    @property
    def origin(self) -> str:
        return self.name + ".xa"

    def text(self) -> str:
        return f"""$ORIGIN {self.origin}.
$TTL 3600
@ SOA ns1 hostmaster 2026010100 14400 3600 1209600 3600
@ NS ns1
@ NS ns2
@ MX 10 mail
@ TXT "v=spf1 mx -all"
ns1 A {FIRST}
ns2 A {SECOND}
mail A 127.41.8.25
www A 127.41.8.80
"""

    def delegation(self) -> str:
        return self.parent(
            f"""{self.name} NS ns1.{self.name}
{self.name} NS ns2.{self.name}
ns1.{self.name} A {FIRST}
ns2.{self.name} A {SECOND}
"""
        )


def timers(refresh: int, retry: int, expire: int, minimum: int) -> Edit:
    return replacing(("14400 3600 1209600 3600", f"{refresh} {retry} {expire} {minimum}"))


SIGNED = Signing()

ZONES = [
    Zone("plain", "healthy, not signed"),
    Zone("signed", "healthy, signed, NSEC", signing=SIGNED),
    Zone("nsec3", "healthy, signed, NSEC3", signing=Signing(options=("-n", "-t", "0"))),
    Zone("three", "healthy, three servers of three makes", servers=("nsd", "knot", "bind"),
         edit=adding("@ NS ns3", f"ns3 A {THIRD}"),
         parent=adding("three NS ns3.three", f"ns3.three A {THIRD}")),
    Zone("outside", "healthy, servers in another zone",
         edit=lambda text: without("ns1", "ns2")(
             replacing(("NS ns1", "NS ns1.plain.xa."), ("NS ns2", "NS ns2.plain.xa."),
                       ("SOA ns1", "SOA ns1.plain.xa."))(text)),
         parent=lambda text: "outside NS ns1.plain\noutside NS ns2.plain\n"),
    Zone("single", "one name server", edit=without("@ NS ns2", "ns2"),
         parent=without("single NS ns2", "ns2")),
    Zone("lame", "the second server does not serve the zone", servers=("nsd",)),
    Zone("dead", "nobody listens at the second address",
         edit=replacing((SECOND, NOBODY)), parent=replacing((SECOND, NOBODY))),
    Zone("gone", "nobody listens at any address",
         edit=replacing((FIRST, NOBODY), (SECOND, NOBODY)),
         parent=replacing((FIRST, NOBODY), (SECOND, NOBODY))),
    Zone("refused", "no server serves the zone", servers=()),
    Zone("serial", "serials differ", at={"knot": replacing(("2026010100", "2026010177"))}),
    Zone("mname", "MNAME differs between servers", at={"knot": replacing(("SOA ns1", "SOA ns2"))}),
    Zone("rname", "RNAME differs", at={"knot": replacing(("hostmaster", "root"))}),
    Zone("badrname", "RNAME has no mail domain that works",
         edit=replacing(("hostmaster", "hostmaster.nowhere"))),
    Zone("othermname", "MNAME is none of the servers", edit=replacing(("SOA ns1", "SOA www"))),
    Zone("shorttimers", "SOA timers far too short", edit=timers(300, 600, 300, 30)),
    Zone("longtimers", "SOA minimum far too long", edit=timers(14400, 3600, 1209600, 864000)),
    Zone("nsmore", "the zone lists a server that the parent does not",
         servers=("nsd", "knot", "bind"), edit=adding("@ NS ns3", f"ns3 A {THIRD}")),
    Zone("nsless", "the parent lists a server that the zone does not",
         servers=("nsd", "knot", "bind"),
         parent=adding("nsless NS ns3.nsless", f"ns3.nsless A {THIRD}")),
    Zone("nsdiffer", "the servers have different NS records",
         at={"knot": without("@ NS ns1")}),
    Zone("noglue", "no glue for servers inside the zone", parent=without("ns1", "ns2")),
    Zone("wrongglue", "glue differs from the address in the zone",
         servers=("nsd", "knot", "bind"), parent=replacing((SECOND, THIRD))),
    Zone("sameaddress", "both names have one address",
         edit=replacing((SECOND, FIRST)), parent=replacing((SECOND, FIRST))),
    Zone("nsalias", "a server name is an alias",
         edit=lambda text: adding("ns2 CNAME ns1")(without("ns2")(text))),
    Zone("nomx", "no MX record", edit=without("@ MX")),
    Zone("mxdiffer", "MX records differ", at={"knot": replacing(("MX 10", "MX 20"))}),
    Zone("nullmx", "a null MX record", edit=replacing(("MX 10 mail", "MX 0 ."))),
    Zone("nospf", "no SPF policy", edit=without("@ TXT")),
    Zone("twospf", "two SPF policies", edit=adding('@ TXT "v=spf1 -all"')),
    Zone("badname", "a server name with an underscore",
         edit=lambda text: text.replace("ns2", "ns_2"),
         parent=lambda text: text.replace("ns2", "ns_2")),
    Zone("expired", "signatures have expired",
         signing=Signing(options=("-i", "20260101", "-e", "20260201"))),
    Zone("longlived", "signatures last for years",
         signing=Signing(options=("-i", "20260101", "-e", "20360101"))),
    Zone("nods", "signed, but no DS record", signing=SIGNED, ds="none"),
    Zone("wrongds", "a DS record of another key", signing=SIGNED, ds="other"),
    Zone("dsonly", "a DS record, but not signed", ds="only"),
    Zone("sha1ds", "a SHA-1 digest only", signing=Signing(digest="-1")),
    Zone("rsasha1", "RSASHA1 keys", signing=Signing("RSASHA1", 2048)),
    Zone("shortkey", "an RSA key of 1024 bits", signing=Signing("RSASHA256", 1024)),
    Zone("iterations", "NSEC3 with 150 iterations and a salt",
         signing=Signing(options=("-n", "-t", "150", "-s", "abcd"))),
    Zone("optout", "NSEC3 with opt-out", signing=Signing(options=("-n", "-t", "0", "-p"))),
    Zone("signedhalf", "one server serves it unsigned", signing=SIGNED,
         at={"knot": lambda text: "unsigned"}),
    Zone("axfr", "the second server allows transfers", servers=("nsd", "bind"),
         edit=replacing((SECOND, THIRD)), parent=replacing((SECOND, THIRD))),
    Zone("undelegated", "not delegated, tested with given servers", delegated=False,
         given=("--ns", f"ns1.undelegated.xa/{FIRST}", "--ns", f"ns2.undelegated.xa/{SECOND}")),
    Zone("nowhere", "neither delegated nor given", delegated=False, servers=()),
]
