"""Which global names a cell reads and binds."""

import ast


def names(source):
    """Return (read, bound): the global names a cell reads before it binds them, and those it binds.

    Both err on the side of too many: what a function reads counts where it is defined, and what is
    changed by `x[...] = ` or `x.y = ` counts as bound. A cell that cannot run gives empty sets.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        from IPython.core.inputtransformer2 import TransformerManager

        try:
            tree = ast.parse(TransformerManager().transform_cell(source))  # magic commands
        except SyntaxError:
            return set(), set()
    read, bound = set(), set()

    def visit(node):
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                read.update({node.id} - bound)
            else:
                bound.add(node.id)
        elif isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store):
            for part in ast.iter_child_nodes(node):
                visit(part)
            place = node
            while isinstance(place, ast.Subscript | ast.Attribute):
                place = place.value
            if isinstance(place, ast.Name):
                bound.add(place.id)
        elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
            for part in (node.iter, node.target, *getattr(node, "ifs", ())):
                visit(part)
            for part in (*getattr(node, "body", ()), *getattr(node, "orelse", ())):
                visit(part)
        elif isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
            outer = set(bound)
            for part in node.generators:
                visit(part)
            for part in (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,):
                visit(part)
            bound.intersection_update(outer)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr):
            if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
                read.update({node.target.id} - bound)
            for part in ast.iter_child_nodes(node):
                if part is getattr(node, "value", None):
                    visit(part)
            for part in ast.iter_child_nodes(node):
                if part is not getattr(node, "value", None):
                    visit(part)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            outer, local = set(bound), set()
            if not isinstance(node, ast.ClassDef):
                every = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
                local = {a.arg for a in (*every, node.args.vararg, node.args.kwarg) if a}
            bound.update(local)
            for part in ast.iter_child_nodes(node):
                visit(part)
            bound.intersection_update(outer)
            if not isinstance(node, ast.Lambda):
                bound.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            bound.update((a.asname or a.name).split(".")[0] for a in node.names)
        elif isinstance(node, ast.ExceptHandler):
            bound.update({node.name} - {None})
            for part in ast.iter_child_nodes(node):
                visit(part)
        else:
            for part in ast.iter_child_nodes(node):
                visit(part)

    visit(tree)
    return read, bound
