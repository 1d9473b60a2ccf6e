"""Holds what a build made for other programs against their own schemas.

    schemas.py OUTPUT SITEMAP_XSD OAI_PMH_XSD

The sitemap with its links in XHTML; the answers that a gateway of OAI-PMH would give out of the static repository. Needs
the package `xmlschema`, which brings the schema of XHTML.
"""
import copy
import pathlib
import sys
import xml.etree.ElementTree as tree

import xmlschema

OAI = "{http://www.openarchives.org/OAI/2.0/}"
XHTML = pathlib.Path(xmlschema.__file__).parent / "schemas" / "XHTML" / "xhtml1-strict.xsd"


def problems(schema, document, name):
    found = [f"{name}: {error.path}: {error.reason}" for error in schema.iter_errors(document)]
    print(*found[:20], sep="\n", end="\n" if found else "")
    return len(found)


def answers(repository):
    """The parts of a static repository, each as the answer of a gateway."""
    for part in repository:
        answer = tree.Element(OAI + "OAI-PMH")
        tree.SubElement(answer, OAI + "responseDate").text = "2026-01-01T00:00:00Z"
        tree.SubElement(answer, OAI + "request").text = "https://gateway.example/oai"
        tree.SubElement(answer, OAI + part.tag.split("}")[1]).extend(copy.deepcopy(child) for child in part)
        yield answer


def main(output, sitemap_xsd, oai_xsd):
    sitemaps = xmlschema.XMLSchema10([sitemap_xsd, str(XHTML)])
    oai = xmlschema.XMLSchema10(oai_xsd)
    files = sorted(pathlib.Path(output).glob("sitemap*.xml"))
    wrong = sum(problems(sitemaps, str(file), file.name) for file in files)
    repository = tree.parse(pathlib.Path(output) / "oai.xml").getroot()
    wrong += sum(problems(oai, answer, "oai.xml") for answer in answers(repository))
    print(f"{len(files)} sitemaps and {len(repository)} answers of OAI-PMH, {wrong} mistakes")
    return 1 if wrong or not files or not len(repository) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
