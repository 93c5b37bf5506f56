// Makes one video for each row of a CSV file, such as one that a spreadsheet has saved.
//
//     kling plan scripts/from-csv.groovy
//     kling run scripts/from-csv.groovy -P file="$PWD/shots.csv" -P seconds=10
//
// The first row names the columns, in any order: name and prompt are needed; image, ratio and takes may be there, and
// may be left empty. Images are looked for beside this script unless their path is absolute. A row with a mistake is
// found before the first row is paid for.

def file = param 'file', 'assets/shots.csv', 'the CSV file, beside this script unless its path is absolute'
def separator = param 'separator', ',', 'what stands between the columns; spreadsheets use ; in many countries'
def seconds = param 'seconds', 5, 'length of each video: 5 or 10'

def table = parseCsv(folder.resolve(file).toFile().getText('UTF-8'), separator)
assert table: "$file is empty; its first row names the columns"
def columns = table.head()
def missing = ['name', 'prompt'] - columns
assert !missing: "$file has no column ${missing.join(' and no column ')}; its first row is: ${columns.join(separator)}"

table.tail().each { cells ->
    assert !cells.drop(columns.size()).any(): "'${cells.head()}' has too many cells; put quotes around text with commas"
    def row = [columns, cells].transpose().collectEntries()
    kling(row.name) {
        prompt row.prompt
        if (row.image) image row.image
        if (row.ratio) aspect row.ratio
        if (row.takes) takes row.takes.toInteger()
        duration seconds
    }
}

/** Cuts CSV into rows of cells: in quotes, separators and line ends are text, and "" is a quote. */
List<List<String>> parseCsv(String csv, String separator) {
    def text = csv.replaceFirst('^\uFEFF', '').replace('\r\n', '\n')
    def quoted = /[ \t]*"((?:[^"]++|"")*+)"[ \t]*/
    def plain = /((?![ \t]*").*?)/
    def end = "(\\Q$separator\\E|\n|\\z)"
    def cell = text =~ "\\G(?:$quoted|$plain)$end"
    def rows = [[]]
    def done = 0
    while (cell.find()) {
        rows.last() << (cell.group(1)?.replace('""', '"') ?: cell.group(2)?.trim() ?: '')
        if (cell.group(3) == '\n') rows << []
        done = cell.end()
    }
    assert done == text.length(): "the quotes in line ${text.take(done).count('\n') + 1} do not come in pairs"
    rows.findAll { it.any() }
}
