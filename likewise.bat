@echo off
rem Runs Likewise from an unpacked download on Windows. It needs Java 17 or newer and nothing else.
setlocal
set "LIKEWISE_HOME=%~dp0"
if "%LIKEWISE_HOME:~-1%"=="\" set "LIKEWISE_HOME=%LIKEWISE_HOME:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo likewise: Java is missing. Install Java 17 or newer and try again. 1>&2
  exit /b 1
)
if not exist "%LIKEWISE_HOME%\lib" (
  echo likewise: this folder is not a download of Likewise: it has no lib folder. 1>&2
  exit /b 1
)
rem making pages and forms takes half the time without the compiler that pays off only after minutes
set "COMPILER=-XX:+TieredCompilation"
if "%~1"=="build" set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "COMPILER=-XX:TieredStopAtLevel=1"
"%JAVA%" %COMPILER% -Xshare:auto -XX:+UseSerialGC -Xmx1g -Djava.awt.headless=true -Dlikewise.home="%LIKEWISE_HOME%" %LIKEWISE_JAVA_OPTS% -cp "%LIKEWISE_HOME%\lib\*" org.likewise.cli.Main %*
exit /b %ERRORLEVEL%
