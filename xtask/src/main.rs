use std::io::Write;
fn main() {
    let root = std::env::args().nth(2).unwrap();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut n=[0;3];
    for e in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let e = e.unwrap();
        if !e.file_type().is_file() { continue }
        let text = std::fs::read_to_string(e.path()).unwrap();
        let path = e.path().strip_prefix(&root).unwrap_or(e.path()).display().to_string();
        let mut d = vec![];
        match codegen::page::read(codegen::Source{path:&path,text:&text}, &mut d) {
            codegen::page::Reading::Page(p) => { n[0]+=1; writeln!(out, "{}", p.to_json()).unwrap()},
            codegen::page::Reading::Index => n[1]+=1,
            _ => n[2]+=1,
        }
        for d in d { eprintln!("{d}") }
    }
    eprintln!("{n:?}");
}
