//! Files of programs, written by hand: headers, and data that is loaded.

/// An ELF file with one segment. Its type is 1 for an object file, 2 for a program, 3 for a shared library.
pub fn elf(file_type: u16, data: &[u8]) -> Vec<u8> {
    let mut file = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0".to_vec();
    file.extend(file_type.to_le_bytes());
    file.extend(0x3e_u16.to_le_bytes());
    file.extend(1_u32.to_le_bytes());
    file.extend(words([0, 64, 0]));
    file.extend([0; 4]);
    for size in [64_u16, 56, 1, 64, 0, 0] {
        file.extend(size.to_le_bytes());
    }
    file.extend([1_u32, 4].map(u32::to_le_bytes).concat());
    let size = data.len() as u64;
    file.extend(words([120, 0, 0, size, size, 1]));
    file.extend(data);
    file
}

/// A Mach-O file with one segment. Its type is 1 for an object file, 2 for a program, 6 for a shared library.
pub fn mach_o(file_type: u32, data: &[u8]) -> Vec<u8> {
    let header = [0xfeed_facf, 0x0100_000c, 0, file_type, 1, 72, 0, 0, 0x19, 72];
    let mut file = header.map(u32::to_le_bytes).concat();
    file.extend(b"__TEXT\0\0\0\0\0\0\0\0\0\0");
    let size = data.len() as u64;
    file.extend(words([0, size, 104, size]));
    file.extend([0; 16]);
    file.extend(data);
    file
}

/// A Mach-O program that links libraries, and has no segment but the one with the data.
pub fn mach_o_with_libraries(libraries: &[&str], data: &[u8]) -> Vec<u8> {
    let mut file = mach_o(2, data);
    let mut commands = Vec::new();
    for library in libraries {
        let name = [library.as_bytes(), &[0; 8]].concat();
        let name = &name[..name.len() / 8 * 8];
        commands.extend([0xc, 24 + name.len() as u32, 24, 0, 0, 0].map(u32::to_le_bytes).concat());
        commands.extend(name);
    }
    let count = 1 + libraries.len() as u32;
    let size = 72 + commands.len() as u32;
    file[16..24].copy_from_slice(&[count, size].map(u32::to_le_bytes).concat());
    // The data moves behind the commands.
    let offset = u64::from_le_bytes(file[72..80].try_into().expect("eight bytes")) + commands.len() as u64;
    file[72..80].copy_from_slice(&offset.to_le_bytes());
    file.splice(104..104, commands);
    file
}

/// A PE file with one section, which begins with the names of the libraries that it links.
pub fn pe_with_libraries(libraries: &[&str], data: &[u8]) -> Vec<u8> {
    const ADDRESS: u32 = 0x1000;
    let table = 20 * (libraries.len() as u32 + 1);
    let (mut descriptors, mut names) = (Vec::new(), Vec::new());
    for library in libraries {
        let name = ADDRESS + table + names.len() as u32;
        descriptors.extend([ADDRESS, 0, 0, name, ADDRESS].map(u32::to_le_bytes).concat());
        names.extend(library.as_bytes());
        names.push(0);
    }
    descriptors.extend([0; 20]);
    let mut file = pe(&[&descriptors, &names, data].concat());
    let directory = 64 + 24 + 112 + 8;
    file[directory..directory + 8].copy_from_slice(&[ADDRESS, table].map(u32::to_le_bytes).concat());
    file
}

/// A Mach-O file of several, one per architecture.
pub fn universal(programs: &[Vec<u8>]) -> Vec<u8> {
    let mut header = vec![0xcafe_babe, programs.len() as u32];
    let mut offset = 8 + 20 * programs.len();
    for (architecture, program) in programs.iter().enumerate() {
        let size = program.len() as u32;
        header.extend([architecture as u32, 0, offset as u32, size, 0]);
        offset += program.len();
    }
    let header = header.into_iter().flat_map(u32::to_be_bytes);
    header.chain(programs.concat()).collect()
}

/// A PE file with one section.
pub fn pe(data: &[u8]) -> Vec<u8> {
    let mut file = b"MZ".to_vec();
    file.resize(60, 0);
    file.extend(64_u32.to_le_bytes());
    file.extend(b"PE\0\0");
    file.extend([0x8664_u16, 1].map(u16::to_le_bytes).concat());
    file.extend([0; 12]);
    file.extend([240_u16, 0x22, 0x20b].map(u16::to_le_bytes).concat());
    file.resize(64 + 24 + 108, 0);
    file.extend(16_u32.to_le_bytes());
    file.resize(64 + 24 + 240, 0);
    file.extend(b".rdata\0\0");
    let size = data.len() as u32;
    let section = [size, 0x1000, size, 64 + 24 + 240 + 40, 0, 0, 0, 0x4000_0040];
    file.extend(section.map(u32::to_le_bytes).concat());
    file.extend(data);
    file
}

fn words<const N: usize>(words: [u64; N]) -> Vec<u8> {
    words.map(u64::to_le_bytes).concat()
}
