"""Files that hold many articles: what they are, and the documents in them, one at a time.

`registry` tells which `container` a file is. A container gives a `document` for each article, or one of `failures`;
what stood beside its text is laid under it (`beside`). Then by kind:

- Files in files: `archives` (`zip_directory`, `member_names`), what is `compressed` (`bombs`), `mht`, `mail`
  (`mime_text`), `warc`.
- Rows of data: `json_files`, `json_lines`, `tables`, `sql`, `parquet`, `xml_rows`. Each row goes through `rows`.
- Records: `feeds`, `wxr`, `enex`, `doc_records`, all in XML (`xml_files`, `xml_records`, `xml_elements`);
  `movable_type`, `tagged` (`tagged_forms`), `text_records`.
- How files are read: `streams` and what they stand on (`raw`, `window`).
- JSON: its beginning (`json_signs`), its values (`json_values`), what is nearly JSON (`loose_json`), whole tables
  (`frames`), lists that belong to each other (`relations`), a `notebook`.
- Tables: `table_rows`, `nameless_columns`, `cells`. Dumps: `sql_rows`.
- A row: which values are rows (`row_groups`) and which are no articles (`row_words`), its keys (`row_keys`), its text
  (`row_text`), its other values (`row_values`).
- A text in it: that of an editor (`editor_texts`, of them `editor_blocks`, `editor_lines`, `editor_trees`), one that
  was escaped (`written_escapes`) or joined to a line (`inner_gaps`), HTML (`html_text`, `wordpress_body`), relative
  `addresses`.
"""
