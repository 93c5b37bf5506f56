#!/bin/sh
# Makes the sandbox's six clips beside this script. Needs ffmpeg with libx264 and the DejaVu Sans font.
set -eu
cd "$(dirname "$0")"

clip() { # ratio width height seconds font-size
  box=$(($3 / 6))
  ffmpeg -v error -y \
    -f lavfi -i "color=c=0x1d3557:s=${2}x${3}:r=12:d=${4}" \
    -f lavfi -i "color=c=0xe63946:s=${box}x${box}:r=12:d=${4}" \
    -filter_complex "[0][1]overlay=x='(W-w)*t/${4}':y='(H-h)/2+(H-h)/4*sin(2*PI*t/${4})',\
drawtext=font='DejaVu Sans':text='SANDBOX':fontcolor=white:fontsize=${5}:x=(w-text_w)/2:y=h*0.12,\
drawtext=font='DejaVu Sans':text='${1%x*}\:${1#*x} ${4}s':fontcolor=white:fontsize=${5}:x=(w-text_w)/2:y=h*0.78" \
    -an -c:v libx264 -preset veryslow -crf 38 -profile:v main -pix_fmt yuv420p -g 120 \
    -fflags +bitexact -flags:v +bitexact -map_metadata -1 -movflags +faststart "clip-${1}-${4}s.mp4"
}

for seconds in 5 10; do
  clip 16x9 320 180 "$seconds" 28
  clip 9x16 180 320 "$seconds" 24
  clip 1x1 240 240 "$seconds" 28
done
