"""Reads GraphML or GEXF with networkx, else with the XML parser of Python, and prints what it found as JSON."""

import json
import sys
import xml.etree.ElementTree as tree

PLAIN = {"boolean": lambda text: text == "true", "long": int, "integer": int, "double": float, "string": str}


def said(value):
    return [type(value).__name__, repr(value) if isinstance(value, float) else str(value)]


def all_said(data):
    return {name: said(value) for name, value in data.items() if name != "viz"}


def with_networkx(form, path):
    import networkx

    if form == "graphml":
        graph = networkx.read_graphml(path, edge_key_type=str, force_multigraph=True)
    else:
        graph = networkx.read_gexf(path, version="1.3")
        if not graph.is_multigraph():
            graph = networkx.MultiDiGraph(graph)
    edges = {}
    for source, target, key, data in graph.edges(keys=True, data=True):
        own = data.pop("id") if form == "gexf" else key
        edges[own] = {"source": source, "target": target, "data": all_said(data)}
    nodes = {key: {"data": all_said(data), "viz": data.get("viz")} for key, data in graph.nodes(data=True)}
    return {"reader": "networkx " + networkx.__version__, "nodes": nodes, "edges": edges}


def with_graphml(root):
    ns = "{http://graphml.graphdrawing.org/xmlns}"
    keys = {key.get("id"): (key.get("attr.name"), PLAIN[key.get("attr.type")]) for key in root.iter(ns + "key")}

    def data(element):
        pairs = [(keys[one.get("key")], one.text or "") for one in element.findall(ns + "data")]
        return {name: said(read(text)) for (name, read), text in pairs}

    return found(root, ns, data, lambda element: None)


def with_gexf(root):
    ns, viz = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
    titles = {
        kind.get("class"): {one.get("id"): (one.get("title"), PLAIN[one.get("type")]) for one in kind}
        for kind in root.iter(ns + "attributes")
    }

    def data(element):
        known = titles["node" if element.tag == ns + "node" else "edge"]
        pairs = [(known[one.get("for")], one.get("value")) for one in element.iter(ns + "attvalue")]
        return {"label": said(element.get("label")), **{name: said(read(text)) for (name, read), text in pairs}}

    def drawn(element):
        made = {one.tag.replace(viz, ""): one for one in element if one.tag.startswith(viz)}
        colour = made["color"]
        seen = {"color": {"r": int(colour.get("r")), "g": int(colour.get("g")), "b": int(colour.get("b")), "a": 1.0}}
        seen["size"] = float(made["size"].get("value"))
        if "position" in made:
            seen["position"] = {axis: float(made["position"].get(axis)) for axis in "xyz"}
        return seen

    return found(root, ns, data, drawn)


def found(root, ns, data, drawn):
    nodes = {one.get("id"): {"data": data(one), "viz": drawn(one)} for one in root.iter(ns + "node")}
    edges = {
        one.get("id"): {"source": one.get("source"), "target": one.get("target"), "data": data(one)}
        for one in root.iter(ns + "edge")
    }
    return {"reader": "xml.etree of Python " + sys.version.split()[0], "nodes": nodes, "edges": edges}


def main(form, path):
    try:
        return with_networkx(form, path)
    except ImportError:
        root = tree.parse(path).getroot()
        return with_graphml(root) if form == "graphml" else with_gexf(root)


json.dump(main(sys.argv[1], sys.argv[2]), sys.stdout)
