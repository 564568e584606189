"""Many files: where they are and how they are walked through.

`driver` has `load_all`, `convert` the call of that name; what both are asked for is a `plan`. Then by what they need:

- Where documents are: `inputs`, with folders (`walk`), `patterns`, each file once (`seen`). What is found (`found`),
  and what is left out (`skipped`).
- One document: `reading` says how, `loading` does it. Days are cut (`split`), lines of a whole folder learned
  (`repeated`).
- Processes that may die: a `crew` with its `heartbeat`, begun by `warm`. A `worker` gets `jobs`.
- A run that writes: `run` cuts documents, which a worker counts (`counting`), into `shards` (`sharding`), notes what
  is finished (`manifest`), and puts rows where they belong (`outputs`), if it may write there (`claims`).
- `parallel` is `load_all` on several cores, `batches` what engines hand over.
"""
