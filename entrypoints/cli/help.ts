/** What `--help` prints. English, as the documents are; results speak the language of `--lang`. */
export const HELP = `rujukan: KPU's own figure beside every election claim

  rujukan check FILE…             a table for people; .html files are read as pages
  rujukan check --text "…"        the same for one text
  rujukan check                   the same for text on standard input
  rujukan check --jsonl [FILE]    one JSON object a line in, one out, in order, streaming

    --json                one JSON object for each file or text
    --explain             the steps behind each claim: readings, scores, facts
    --lang id|en          language of words and figures (default id)
    --title, --url, --published YYYY-MM-DD
                          what is known of the text; a page's own word is used otherwise
    --fail-on differs,…   exit status 3 if a claim has one of these verdicts
    --pack DIR            another data pack than the embedded one

  rujukan schema [input|answer|error]
                          JSON Schema (2020-12) of what check --jsonl reads and writes

  rujukan pack build   [--out DIR] [--data DIR] [--sequence N]
  rujukan pack keygen  --out KEYFILE
  rujukan pack sign    --dir DIR --key KEYFILE
  rujukan pack serve   --dir DIR [--port N]
  rujukan pack inspect --dir DIR
  rujukan pack diff    --from DIR --to DIR
  rujukan pack verify  --dir DIR --key PUBLICKEY

  rujukan --help, --version

Exit status: 0 done, 1 some input had errors, 2 misuse, 3 --fail-on matched
(2 over 1 over 3 over 0). Input: UTF-8, at most 20 MB for a text, page or line.
Input line:  {"id", "text" | "html", "title"?, "url"?, "published"?, "lang"?}
Through npm: npm run --silent rujukan -- check --text "…"
`;
