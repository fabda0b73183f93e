def log = new File(basedir, 'build.log').text
assert log.count('Nothing has changed') == 1
assert log.findAll(/Built \d+ files/).size() == 1
assert new File(basedir, 'target/likewise/index.html').exists()
